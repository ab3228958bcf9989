// Tables as CSV, as the package has them: commas, LF, a cell quoted only where it must be.

const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const toCsv = (columns, rows) => [columns, ...rows.map((row) => columns.map((name) => row[name]))]
  .map((cells) => `${cells.map(cell).join(",")}\n`).join("");

/** Hand a text over as a file. */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
