/**
 * What pdf.js needs beside its program and would fetch from a server: the standard fonts that a PDF may
 * name without holding them, and Adobe's character maps for Chinese, Japanese and Korean. Each is a
 * module of the build, loaded when a file first needs it, since nothing may be fetched here.
 */
const fonts = import.meta.glob<string>("/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}", {
  query: "?url&inline",
  import: "default",
});
const characterMaps = import.meta.glob<string>("/node_modules/pdfjs-dist/cmaps/*.bcmap", {
  query: "?url&inline",
  import: "default",
});
/** The decoder of JBIG2, which many copiers write; there is none as plain script. */
const compiled = import.meta.glob<string>("/node_modules/pdfjs-dist/wasm/jbig2.wasm", {
  query: "?url&inline",
  import: "default",
});
/** The decoder of JPEG 2000 as plain script: its address in the build. */
const decoders = import.meta.glob<string>("/node_modules/pdfjs-dist/wasm/openjpeg_nowasm_fallback.js", {
  query: "?url&no-inline",
  import: "default",
  eager: true,
});

/**
 * Where pdf.js is told to find its decoders. It puts a file's name behind this, of which a browser asks
 * for nothing that follows the `#`.
 */
export const decoderFolder = `${Object.values(decoders)[0] ?? ""}#/`;

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function byName(modules: Readonly<Record<string, () => Promise<string>>>) {
  return new Map(Object.entries(modules).map(([path, load]) => [nameOf(path), load]));
}

const fontsByName = byName(fonts);
const characterMapsByName = byName(characterMaps);
const compiledByName = byName(compiled);

async function loadBytes(load: (() => Promise<string>) | undefined, name: string): Promise<Uint8Array> {
  // pdf.js goes on without what it cannot get.
  if (load === undefined) throw new Error(`There is no ${name}`);
  const address = await load();
  return Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
}

/** Gives pdf.js the fonts that every reader of PDF must have. */
export class BuiltInFontFactory {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return loadBytes(fontsByName.get(filename), filename);
  }
}

/** Gives pdf.js Adobe's character maps. */
export class BuiltInCharacterMapFactory {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
    const cMapData = await loadBytes(characterMapsByName.get(`${name}.bcmap`), name);
    return { cMapData, isCompressed: true };
  }
}

/** Gives pdf.js the decoders that have to be compiled. The one of JPEG 2000 is a script: it gets none. */
export class BuiltInDecoderFactory {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return loadBytes(compiledByName.get(filename), filename);
  }
}
