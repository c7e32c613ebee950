"""What a drawing lacks that a reader needs to trust it, on the page as it is drawn."""

from playwright.sync_api import Page

# Other rooms draw here; see docs/decisions/0053-charts.md.
NOT_YET = (
    "/?",
    "/countries/",
    "/briefs/",
)

# A chart stands in its frame; a bar in a row of a table, whose caption has unit, scale
# and date. Keys, icons and the heads of columns say what others draw.
LACKING = """() => {
  const said = one => one ? one.textContent.replace(/\\s+/g, ' ').trim() : '';
  const framed = figure => {
    const title = said(figure.querySelector('figcaption b'));
    const cells = [...figure.querySelectorAll('td.number')].map(said);
    const ends = [...figure.querySelectorAll('.steps .bold')].map(said)
      .filter(words => !words.startsWith('As at'));
    const labels = [...figure.querySelectorAll('.area text[x="686"]')].map(said)
      .map(words => words.match(/^([^\\d]*) ([\\d,]+)$/)).filter(found => found);
    // A soft figure has its grade behind it in the table: its cell's first words count.
    const first = cell => said(cell.firstChild);
    const rows = [...figure.querySelectorAll('tbody tr:has(td)')].map(row =>
      [said(row.querySelector('th')), first(row.querySelector('td:last-child'))]);
    return [
      [/, .+\\.$/.test(title), `its unit behind its title, “${title}”`],
      [figure.querySelector('figcaption time[datetime]'), 'its date'],
      [/^Sources?: ./.test(said(figure.querySelector('.source'))), 'its sources'],
      [cells.length, 'its table'],
      [ends.every(words => cells.some(cell => cell === words)), `${ends} in its table`],
      [labels.every(([label, name, number]) => label.startsWith('Others')
        || / others? /.test(label) || rows.some(([row, last]) =>
          row.startsWith(name.replace('…', '')) && last === number)),
        'the figure of a label in its table'],
    ];
  };
  const inRow = (svg, table) => {
    const caption = said(table.caption), section = svg.closest('section, main');
    const heads = [...table.querySelectorAll('thead th')].map(said);
    return [
      [table.caption && !table.caption.matches('.visually-hidden'), 'a caption'],
      [/\\d{1,2} [A-Z][a-z]+ \\d{4}/.test(caption), `its date in “${caption}”`],
      [/nought|column a month|full (width|height)/.test(caption),
        `its scale in “${caption}”`],
      [section.querySelector('.source') || heads.some(head => /Source/.test(head)),
        'its sources'],
      [said(svg.closest('tr')), 'its figure beside it'],
    ];
  };
  const lacks = svg => {
    const figure = svg.closest('figure.chart'), table = svg.closest('table');
    if (figure) return framed(figure);
    if (svg.matches('.map')) return [[svg.closest('section').querySelector('table'),
      'a table that says the same']];
    return table ? inRow(svg, table) : [[false, 'a frame']];
  };
  const drawn = [...document.querySelectorAll('main svg')].filter(svg =>
    !svg.closest('.key, .tag, .visually-hidden, th')
    && !svg.parentElement.closest('svg') && !svg.querySelector('use'));
  const found = drawn.flatMap(lacks).filter(([holds]) => !holds)
    .map(([, what]) => `a drawing lacks ${what}`);
  return [...new Set(found)];
}"""


def lacking(page: Page, address: str) -> list[str]:
    """What the drawings of the page lack, a sentence each."""
    is_left = address == "/" or address.startswith(NOT_YET)
    return [] if is_left else page.evaluate(LACKING)
