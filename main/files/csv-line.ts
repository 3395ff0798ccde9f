import { CsvError, parse } from 'csv-parse/sync'

/** A line of a table as one line of CSV, word for word. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
}

/** The cells again; what is no whole line any more stands in the first. */
export function cellsOfLine(text: string): readonly string[] {
  try {
    return parse(text, { relax_quotes: true, relax_column_count: true })[0] ?? [text]
  } catch (error) {
    if (error instanceof CsvError) return [text]
    throw error
  }
}
