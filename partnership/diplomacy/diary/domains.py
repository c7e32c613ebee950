"""Which country an address is of: the last part of its domain (ISO 3166, IANA)."""

import re

# Two letters of a domain and the three letters of the state's code.
PAIRS = """
ad AND ae ARE af AFG ag ATG al ALB am ARM ao AGO ar ARG at AUT au AUS az AZE ba BIH
bb BRB bd BGD be BEL bf BFA bg BGR bh BHR bi BDI bj BEN bn BRN bo BOL br BRA bs BHS
bt BTN bw BWA by BLR bz BLZ ca CAN cd COD cf CAF cg COG ch CHE ci CIV cl CHL cm CMR
cn CHN cr CRI cu CUB cv CPV cy CYP cz CZE de DEU dj DJI dk DNK dm DMA do DOM dz DZA
ec ECU ee EST eg EGY er ERI es ESP et ETH fi FIN fj FJI fr FRA ga GAB gb GBR gd GRD
ge GEO gh GHA gm GMB gn GIN gq GNQ gr GRC gt GTM gw GNB gy GUY hn HND hr HRV ht HTI
hu HUN id IDN ie IRL il ISR in IND iq IRQ ir IRN is ISL it ITA jm JAM jo JOR jp JPN
ke KEN kg KGZ kh KHM ki KIR km COM kn KNA kp PRK kr KOR kw KWT kz KAZ la LAO lb LBN
lc LCA li LIE lk LKA lr LBR ls LSO lt LTU lu LUX lv LVA ma MAR mc MCO md MDA mg MDG
mh MHL mk MKD ml MLI mm MMR mn MNG mr MRT mt MLT mu MUS mv MDV mw MWI mx MEX my MYS
mz MOZ na NAM ne NER ng NGA ni NIC nl NLD no NOR np NPL nr NRU nz NZL om OMN pa PAN
pe PER pg PNG ph PHL pk PAK pl POL ps PSE pt PRT pw PLW py PRY qa QAT ro ROU rs SRB
ru RUS rw RWA sa SAU sb SLB sc SYC sd SDN se SWE sg SGP si SVN sk SVK sl SLE sm SMR
sn SEN so SOM sr SUR st STP sv SLV sy SYR sz SWZ td TCD tg TGO th THA tj TJK tl TLS
tm TKM tn TUN tr TUR tt TTO tw TWN tz TZA ua UKR ug UGA uk GBR us USA uy URY uz UZB
va VAT vc VCT ve VEN vn VNM vu VUT xk XKX ye YEM za ZAF zm ZMB zw ZWE gov USA mil USA
"""
STATES: dict[str, str] = dict(re.findall(r"(\w+) (\w+)", PAIRS))


def state_of(domain: str) -> str:
    """The three letters of the state whose domain it is; empty for any other.

    Those that are sold to everybody, such as tv and io, are nobody's here.
    """
    return STATES.get(domain.rpartition(".")[2].lower(), "")
