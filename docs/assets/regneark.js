// @ts-check
// A table as an .xlsx file, made in the browser: five small XML files in a zip without compression. Does nothing by itself.

const utf8 = new TextEncoder();
const DOS_DAY = 0x5c21; // 1 January 2026: the same rows are the same file
const UNFIT = /[^\P{Cc}\t\n\r]/gu; // signs that XML cannot hold

const CRCS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
/** @param {Uint8Array} bytes */
const crc = (bytes) => ~bytes.reduce((sum, byte) => CRCS[(sum ^ byte) & 255] ^ (sum >>> 8), -1) >>> 0;

/** @param {[2 | 4, number][]} numbers how many bytes each takes, and its value */
const packed = (numbers) => Uint8Array.from(numbers.flatMap(([size, value]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255)));

/** @param {Record<string, string>} files */
const zip = (files) => {
  const parts = [];
  const index = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [called, body] = [utf8.encode(name), utf8.encode(text)];
    const about = /** @type {[2 | 4, number][]} */ ([[2, 20], [2, 0x800], [2, 0], [2, 0], [2, DOS_DAY], [4, crc(body)], [4, body.length], [4, body.length], [2, called.length], [2, 0]]);
    const head = packed([[4, 0x04034b50], ...about]);
    index.push(packed([[4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), called);
    parts.push(head, called, body);
    at += head.length + called.length + body.length;
  }
  const size = index.reduce((sum, part) => sum + part.length, 0);
  const number = index.length / 2;
  const end = packed([[4, 0x06054b50], [2, 0], [2, 0], [2, number], [2, number], [4, size], [4, at], [2, 0]]);
  return new Blob([...parts, ...index, end]);
};

/** What kind of file it is. */
export const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** @param {string} target @param {string} kind */
const related = (target, kind) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
/** @param {string} text */
const safe = (text) => text.replace(UNFIT, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").slice(0, 32000);

/** The workbook with one sheet. Every cell is text, so nothing in it can be run.
 * @param {string[][]} rows
 * @param {string} name */
export const workbook = (rows, name) => zip({
  "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  "_rels/.rels": related("xl/workbook.xml", "officeDocument"),
  "xl/workbook.xml": `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${safe(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": related("worksheets/sheet1.xml", "worksheet"),
  "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${SHEET}"><sheetData>${rows.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${safe(cell)}</t></is></c>`).join("")}</row>`).join("")}</sheetData></worksheet>`,
});
