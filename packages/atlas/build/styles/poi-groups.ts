/** Points of interest that share a colour, and the maki or temaki icon of each kind. */
export type PoiGroup = { id: string; light: string; dark: string; icons: Record<string, string> };

/** All kinds of points that the map marks, in groups. */
export const poiGroups: PoiGroup[] = [
  {
    id: "food", light: "#c2703d", dark: "#b98258",
    icons: { restaurant: "restaurant", fast_food: "fast-food", cafe: "cafe", bar: "bar", pub: "beer", ice_cream: "ice-cream", bakery: "bakery" },
  },
  {
    id: "shop", light: "#6b7aa8", dark: "#7384ad",
    icons: { supermarket: "grocery", mall: "shop", department_store: "shop", clothes: "clothing-store", convenience: "convenience", hairdresser: "hairdresser", florist: "florist", furniture: "furniture", books: "library", jewelry: "jewelry-store", marketplace: "shop", car: "car", electronics: "mobile-phone", bicycle: "bicycle", laundry: "laundry", optician: "optician", hardware: "hardware" },
  },
  {
    id: "health", light: "#b4535c", dark: "#b0666f",
    icons: { pharmacy: "pharmacy", hospital: "hospital", clinic: "doctor", doctors: "doctor", dentist: "dentist", veterinary: "veterinary" },
  },
  {
    id: "learning", light: "#8f6f4d", dark: "#a0856a",
    icons: { school: "school", university: "college", college: "college", kindergarten: "playground", library: "library" },
  },
  {
    id: "culture", light: "#8a5f94", dark: "#96769f",
    icons: { museum: "museum", theatre: "theatre", cinema: "cinema", arts_centre: "art-gallery", gallery: "art-gallery", attraction: "attraction", artwork: "art-gallery", viewpoint: "viewpoint", monument: "monument", place_of_worship: "place-of-worship", community_centre: "town-hall" },
  },
  {
    id: "green", light: "#5b8a52", dark: "#6c9a70",
    icons: { park: "park", garden: "garden", playground: "playground", stadium: "stadium", sports_centre: "pitch", fitness_centre: "fitness-centre", zoo: "zoo", golf_course: "golf", cemetery: "cemetery", beach: "beach" },
  },
  {
    id: "travel", light: "#3f7f8c", dark: "#4f929c",
    icons: { hotel: "lodging", hostel: "lodging", guest_house: "lodging", station: "rail", bus_station: "bus", ferry_terminal: "ferry", aerodrome: "airport", fuel: "fuel", parking: "parking", bicycle_rental: "bicycle-share", taxi: "taxi", car_rental: "car-rental", helipad: "heliport" },
  },
  {
    id: "civic", light: "#73706b", dark: "#7c8797",
    icons: { townhall: "town-hall", embassy: "embassy", courthouse: "town-hall", police: "police", fire_station: "fire-station", post_office: "post", bank: "bank", prison: "prison", information: "information" },
  },
];
