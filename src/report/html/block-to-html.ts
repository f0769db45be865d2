import type { Block, Column, TableBlock, TableCell } from "../document/blocks";
import { contentToHtml, idOf, anchorToId, type HtmlSetting } from "./content-to-html";
import { pictureUrl } from "./embed-pictures";
import { escapeHtml } from "./escape-html";
import { sceneToHtml } from "./scene-to-html";

type Kind<K extends Block["kind"]> = Extract<Block, { kind: K }>;

export function blocksToHtml(blocks: readonly Block[], setting: HtmlSetting): string {
  return blocks.map((block) => blockToHtml(block, setting)).join("\n");
}

function blockToHtml(block: Block, setting: HtmlSetting): string {
  switch (block.kind) {
    case "heading": {
      const level = block.level + setting.headingShift;
      return `<h${level}${idOf(block.anchor, setting)}>${contentToHtml(block.content, setting)}</h${level}>`;
    }
    case "paragraph":
      return paragraphToHtml(block, setting);
    case "list": {
      const tag = block.isNumbered === true ? "ol" : "ul";
      const items = block.items.map((content) => `<li>${contentToHtml(content, setting)}</li>`);
      return `<${tag}${block.style === "small" ? ' class="small"' : ""}>${items.join("")}</${tag}>`;
    }
    case "table":
      return tableToHtml(block, setting);
    case "figure":
      return `<div class="figure">${sceneToHtml(block.scene)}</div>`;
    case "picture": {
      const { hash, width, height, alt } = block;
      const size = `width="${String(width)}" height="${String(height)}"`;
      return `<img class="picture" ${size} alt="${escapeHtml(alt)}" src="${pictureUrl(hash)}">`;
    }
    case "facts": {
      const items = block.items.map(
        ({ label, value }) =>
          `<div><dt>${escapeHtml(label)}</dt><dd>${contentToHtml(value, setting)}</dd></div>`,
      );
      return `<dl>${items.join("")}</dl>`;
    }
    case "box":
      return `<div class="box ${block.look}">${blocksToHtml(block.blocks, setting)}</div>`;
    case "columns": {
      const columns = block.columns.map(
        ({ share, blocks }) => `<div style="flex:${share}">${blocksToHtml(blocks, setting)}</div>`,
      );
      return `<div class="columns">${columns.join("")}</div>`;
    }
    case "entry":
      return entryToHtml(block, setting);
    case "contents": {
      const items = block.entries.map(
        ({ title, anchor }) => `<li><a href="#${anchorToId(anchor)}">${escapeHtml(title)}</a></li>`,
      );
      return `<ol class="contents">${items.join("")}</ol>`;
    }
  }
}

function paragraphToHtml({ content, style, tone, align }: Kind<"paragraph">, setting: HtmlSetting): string {
  const tag = style === "title" && setting.headingShift === 1 ? "h1" : "p";
  const classes = [
    style === undefined || style === "body" ? "" : style,
    tone === undefined ? "" : `t-${tone}`,
    align === undefined || align === "start" ? "" : `at-${align}`,
  ].filter((name) => name !== "");
  const look = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
  return `<${tag}${look}>${contentToHtml(content, setting)}</${tag}>`;
}

function entryToHtml({ heading, aside, blocks }: Kind<"entry">, setting: HtmlSetting): string {
  const main = blocksToHtml([heading, ...blocks], setting);
  return `<section class="entry"><div>${main}</div><div class="aside">${blocksToHtml(aside, setting)}</div></section>`;
}

function tableToHtml(block: TableBlock, setting: HtmlSetting): string {
  const { name, columns, rows, look = "lines", isDense, isHeadHidden, minRowHeight } = block;
  const head = columns.map(
    ({ title, align }) => `<th scope="col"${alignClass(align)}>${contentToHtml(title, setting)}</th>`,
  );
  const height = minRowHeight === undefined ? "" : ` style="height:${Math.round(minRowHeight * 1.35)}px"`;
  const body = rows.map(({ anchor, cells }) => {
    const inside = cells.map((cell, index) => cellToHtml(cell, columns[index]?.align, setting));
    return `<tr${idOf(anchor, setting)}${height}>${inside.join("")}</tr>`;
  });
  const classes = `${look}${isDense === true ? " dense" : ""}`;
  return [
    `<div class="scroll" tabindex="0" role="group" aria-label="${escapeHtml(name)}">`,
    `<table class="${classes}"><colgroup>${columns.map(columnToHtml).join("")}</colgroup>`,
    isHeadHidden === true ? "" : `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>${body.join("\n")}</tbody></table></div>`,
  ].join("");
}

function columnToHtml({ width }: Column): string {
  return "points" in width ? `<col style="width:${Math.round(width.points * 1.4)}px">` : "<col>";
}

function alignClass(align: Column["align"]): string {
  return align === undefined || align === "start" ? "" : ` class="at-${align}"`;
}

function cellToHtml(cell: TableCell, align: Column["align"], setting: HtmlSetting): string {
  if (typeof cell !== "object" || !("blocks" in cell)) {
    return `<td${alignClass(align)}>${contentToHtml(cell, setting)}</td>`;
  }
  const own = cell.align ?? align;
  const classes = [
    own === undefined || own === "start" ? "" : `at-${own}`,
    cell.fill === undefined ? "" : `f-${cell.fill}`,
    cell.tone === undefined ? "" : `t-${cell.tone}`,
  ].filter((name) => name !== "");
  const look = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
  const tag = cell.isHead === true ? 'th scope="row"' : "td";
  return `<${tag}${look}>${blocksToHtml(cell.blocks, setting)}</${cell.isHead === true ? "th" : "td"}>`;
}
