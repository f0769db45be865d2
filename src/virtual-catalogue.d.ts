declare module "virtual:catalogue/msh-core" {
  /** The built-in catalogue, put together from `criteria/msh-core/` and checked when the app is built. */
  export const catalogueData: import("./catalogue/catalogue").CatalogueData;
  /** `hashCatalogue(catalogueData)`, worked out when the app is built. */
  export const contentHash: string;
}
