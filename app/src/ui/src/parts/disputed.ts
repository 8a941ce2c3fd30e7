// Lands that states dispute, for drawing. Names are those of Natural Earth's map units; circles stand for areas that its
// small map gives to one side. Radius in degrees; only where something lies on the map, no claim about its borders.
export const DISPUTED_UNITS = new Set(["W. Sahara", "Somaliland", "N. Cyprus", "Kosovo", "Palestine", "Taiwan", "Falkland Is."]);

export const DISPUTED_AREAS: { name: string; lon: number; lat: number; radius: number }[] = [
  { name: "Crimea", lon: 34.2, lat: 45.3, radius: 1.3 },
  { name: "Donbas", lon: 38.3, lat: 48.2, radius: 1.3 },
  { name: "Zaporizhzhia and Kherson", lon: 34.7, lat: 46.9, radius: 1.1 },
  { name: "Abkhazia", lon: 41.1, lat: 43.1, radius: 0.6 },
  { name: "South Ossetia", lon: 44.0, lat: 42.3, radius: 0.4 },
  { name: "Transnistria", lon: 29.5, lat: 47.2, radius: 0.4 },
  { name: "Golan Heights", lon: 35.8, lat: 33.0, radius: 0.25 },
  { name: "Shebaa Farms", lon: 35.7, lat: 33.3, radius: 0.1 },
  { name: "Kashmir", lon: 75.5, lat: 34.8, radius: 2.0 },
  { name: "Aksai Chin", lon: 79.3, lat: 35.2, radius: 1.0 },
  { name: "Arunachal Pradesh", lon: 94.5, lat: 28.1, radius: 1.5 },
  { name: "Doklam", lon: 89.1, lat: 27.3, radius: 0.2 },
  { name: "Preah Vihear", lon: 104.7, lat: 14.4, radius: 0.3 },
  { name: "Abyei", lon: 28.6, lat: 9.6, radius: 0.6 },
  { name: "Kafia Kingi", lon: 24.3, lat: 9.3, radius: 0.4 },
  { name: "Halaib Triangle", lon: 35.6, lat: 22.5, radius: 0.7 },
  { name: "Ilemi Triangle", lon: 35.3, lat: 4.9, radius: 0.4 },
  { name: "Fashaga", lon: 36.2, lat: 14.1, radius: 0.3 },
  { name: "Badme", lon: 37.9, lat: 14.7, radius: 0.2 },
  { name: "Essequibo", lon: -59.3, lat: 5.8, radius: 1.8 },
  { name: "Southern Kurils", lon: 146.9, lat: 44.5, radius: 0.8 },
  { name: "Spratly Islands", lon: 114.2, lat: 10.0, radius: 1.8 },
  { name: "Paracel Islands", lon: 112.1, lat: 16.4, radius: 0.8 },
  { name: "Senkaku Islands", lon: 123.5, lat: 25.8, radius: 0.3 },
  { name: "Liancourt Rocks", lon: 131.9, lat: 37.2, radius: 0.2 },
  { name: "Falkland Islands", lon: -59.2, lat: -51.7, radius: 1.2 },
];
