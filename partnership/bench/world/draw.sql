-- Numbers that look random and follow from the seed alone: the hash is the one that
-- hash partitions rest on, so it is the same on every release.
CREATE OR REPLACE FUNCTION pg_temp.draw(n bigint, salt int) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (hashint8extended(n, {seed}::bigint * 1000 + salt) & 4503599627370495)
    / 4503599627370496.0::double precision;

CREATE OR REPLACE FUNCTION pg_temp.pick(n bigint, salt int, choices int) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN floor(pg_temp.draw(n, salt) * choices)::int;

-- One in ten is above the policy officer's ceiling in the measurements.
CREATE OR REPLACE FUNCTION pg_temp.marking(n bigint, salt int) RETURNS bigint
LANGUAGE sql STABLE
RETURN (ARRAY[{markings}]::bigint[])[
    1 + width_bucket(
        pg_temp.draw(n, salt), ARRAY[0.55, 0.75, 0.90, 0.98]::double precision[]
    )
];

CREATE OR REPLACE FUNCTION pg_temp.grade(n bigint, salt int) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (ARRAY['official', 'statement', 'published', 'press', 'unverified'])[
    1 + width_bucket(
        pg_temp.draw(n, salt), ARRAY[0.35, 0.60, 0.87, 0.95]::double precision[]
    )
];

CREATE OR REPLACE FUNCTION pg_temp.currency(n bigint, salt int) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (ARRAY['USD', 'EUR', 'GBP', 'JPY', 'CAD', 'SEK', 'DKK', 'NOK'])[
    1 + width_bucket(
        pg_temp.draw(n, salt),
        ARRAY[0.40, 0.60, 0.70, 0.78, 0.85, 0.90, 0.95]::double precision[]
    )
];
