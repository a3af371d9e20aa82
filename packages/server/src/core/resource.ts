/** The style or tileset a request asks for, with every name on a key's list that admits it (a style admits its tilesets). */
export type RequestedResource = { readonly id: string; readonly admittedBy: readonly string[] };
