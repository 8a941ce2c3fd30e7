// Where the events of a process happened, on a map without tiles.
import { geoCircle, geoGraticule10, geoMercator, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { useEffect, useMemo, useState } from "preact/hooks";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { PlaceRow, Rows } from "../api";
import { useAnswer } from "../api";
import { address, go } from "../router";
import { t } from "../texts";
import { DISPUTED_AREAS, DISPUTED_UNITS } from "./disputed";
import { Shown } from "./states";

const WIDTH = 640;
const HEIGHT = 420;
/** A village fills no map: so many degrees around a place are always seen. */
const LEAST_DEGREES = 8;
/** Square pixels of a land that has room for its name. */
const ROOM_FOR_NAME = 2600;
const LABELS = 14;

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Unit = Feature<Geometry, { name: string }>;

export function ProcessMap({ process, asOf }: { process: string; asOf: string | null }) {
  const asked = useAnswer<Rows<PlaceRow>>(address(`/api/processes/${encodeURIComponent(process)}/places`, { asOf }));
  const [units, setUnits] = useState<Unit[]>([]);
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    fetch("/assets/world.json")
      .then((response) => response.json() as Promise<World>)
      .then((world) => setUnits((feature(world, world.objects.countries) as FeatureCollection<Geometry, { name: string }>).features))
      .catch(() => setUnits([])); // places are still drawn, on an empty map
  }, []);
  return (
    <Shown asked={asked}>
      {(data) =>
        data.rows.length === 0 ? (
          <p class="muted">{t.process.noPlaces}</p>
        ) : (
          <figure class="map">
            <div class="map-tools">
              <button type="button" aria-label={t.process.zoomIn} onClick={() => setZoom(zoom * 1.6)}>
                +
              </button>
              <button type="button" aria-label={t.process.zoomOut} onClick={() => setZoom(Math.max(0.15, zoom / 1.6))}>
                −
              </button>
            </div>
            <Drawn places={data.rows} units={units} zoom={zoom} />
            <figcaption class="muted small">{t.process.mapHint}</figcaption>
            <details>
              <summary>{t.process.asTable}</summary>
              <table class="plain-table">
                <tbody>
                  {data.rows.map((place) => (
                    <tr key={place.id}>
                      <th scope="row">{place.name}</th>
                      <td>{place.kind}</td>
                      <td>{t.process.events(place.events)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </figure>
        )
      }
    </Shown>
  );
}

function Drawn({ places, units, zoom }: { places: PlaceRow[]; units: Unit[]; zoom: number }) {
  const projection = useMemo(() => {
    const lons = places.map((place) => place.lon);
    const lats = places.map((place) => place.lat);
    const middle = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2] as const;
    const wide = Math.max(LEAST_DEGREES, (Math.max(...lons) - Math.min(...lons)) / 2 + 3);
    const high = Math.max(LEAST_DEGREES * 0.7, (Math.max(...lats) - Math.min(...lats)) / 2 + 3);
    const corners = [
      [middle[0] - wide, middle[1] - high],
      [middle[0] + wide, middle[1] + high],
    ].map(([lon, lat]) => [Math.max(-179, Math.min(179, lon!)), Math.max(-70, Math.min(78, lat!))] as [number, number]);
    const fitted = geoMercator().fitSize([WIDTH, HEIGHT], { type: "MultiPoint", coordinates: corners });
    const [x, y] = fitted([...middle])!;
    const [dx, dy] = fitted.translate();
    return fitted.scale(fitted.scale() * zoom).translate([WIDTH / 2 + (dx - x) * zoom, HEIGHT / 2 + (dy - y) * zoom]);
  }, [places, zoom]);
  const path = geoPath(projection);
  const most = Math.max(...places.map((place) => place.events));
  const inside = (lon: number, lat: number) => {
    const point = projection([lon, lat]);
    return point && point[0] > -30 && point[0] < WIDTH + 30 && point[1] > -30 && point[1] < HEIGHT + 30;
  };
  const taken: [number, number][] = [];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} class="map-drawing" role="img" aria-label={`${t.process.map}: ${places.map((place) => place.name).join(", ")}`}>
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" class="hatch" />
        </pattern>
        <clipPath id="frame">
          <rect width={WIDTH} height={HEIGHT} rx="10" />
        </clipPath>
      </defs>
      <g clip-path="url(#frame)">
        <rect width={WIDTH} height={HEIGHT} class="sea" />
        <path d={path(geoGraticule10()) ?? ""} class="graticule" />
        {units.map((unit, i) => (
          <path key={i} d={path(unit) ?? ""} class="land" />
        ))}
        {units
          .filter((unit) => DISPUTED_UNITS.has(unit.properties.name))
          .map((unit) => (
            <path key={unit.properties.name} d={path(unit) ?? ""} fill="url(#hatch)" class="disputed">
              <title>{unit.properties.name}</title>
            </path>
          ))}
        {DISPUTED_AREAS.filter((area) => inside(area.lon, area.lat)).map((area) => (
          <path key={area.name} d={path(geoCircle().center([area.lon, area.lat]).radius(area.radius)()) ?? ""} fill="url(#hatch)" class="disputed">
            <title>{area.name}</title>
          </path>
        ))}
        {units.map((unit, i) => {
          const [x, y] = path.centroid(unit);
          const named = path.area(unit) > ROOM_FOR_NAME && x > 30 && x < WIDTH - 30 && y > 14 && y < HEIGHT - 10;
          return named ? (
            <text key={i} x={x} y={y} class="country">
              {unit.properties.name}
            </text>
          ) : null;
        })}
        {places.map((place, i) => {
          const [x, y] = projection([place.lon, place.lat])!;
          const radius = 4 + 10 * Math.sqrt(place.events / most);
          const near = taken.some(([a, b]) => Math.abs(a - x) < 76 && Math.abs(b - y) < 15);
          if (!near) taken.push([x, y]);
          return (
            <g key={place.id} class="place-mark" onClick={() => go(address("/ask", { place: place.id }))}>
              <circle cx={x} cy={y} r={radius} class={place.disputed ? "hollow" : ""}>
                <title>
                  {place.name}: {t.process.events(place.events)}
                </title>
              </circle>
              {i < LABELS && !near && (
                <text x={x + radius + 4} y={y + 4}>
                  {place.name}
                </text>
              )}
            </g>
          );
        })}
      </g>
    </svg>
  );
}
