import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Box } from '#domain/paper/box.ts'

const MM_PER_INCH = 25.4
// Darker than this counts as ink; the edges of glyphs are lighter.
const INK = 128

/** One printed page as an independent reader draws it, measured in mm. */
export type Printed = {
  readonly width: number
  readonly height: number
  /** The smallest box around all ink inside a part of the page; null where there is none. */
  inkIn(part: Box): Box | null
  /** A few places (mm) of ink that lies in none of the rooms, '' where all ink keeps to them. */
  inkOutside(rooms: readonly Box[]): string
}

export async function readPage(pdf: string, page: number, dpi: number): Promise<Printed> {
  const args = ['-gray', '-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, pdf]
  return printed(await drawn(args), MM_PER_INCH / dpi)
}

/** A part of one page alone: a large sheet would be too much to read at a fine resolution. In mm of the page all the same. */
export async function readPart(pdf: string, page: number, dpi: number, part: Box): Promise<Printed> {
  const mm = MM_PER_INCH / dpi
  const [left, top] = [Math.floor(part.x / mm), Math.floor(part.y / mm)]
  const [across, down] = [Math.ceil(part.width / mm), Math.ceil(part.height / mm)]
  const crop = ['-x', left, '-y', top, '-W', across, '-H', down].map(String)
  const args = ['-gray', '-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, ...crop, pdf]
  return printed(await drawn(args), mm, { left, top })
}

/** A page by its red ink alone: what the program prints in black is none of it. */
export async function readRed(pdf: string, page: number, dpi: number): Promise<Printed> {
  const { pixels: colours, columns, rows } = await drawn(['-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, pdf])
  const red = Buffer.alloc(columns * rows, 255)
  for (let at = 0; at < red.length; at += 1) {
    const [r = 0, g = 0, b = 0] = colours.subarray(3 * at, 3 * at + 3)
    if (r > INK && r - Math.max(g, b) > INK / 2) red[at] = 0
  }
  return printed({ pixels: red, columns, rows }, MM_PER_INCH / dpi)
}

type Drawn = { readonly pixels: Buffer; readonly columns: number; readonly rows: number }

async function drawn(args: readonly string[]): Promise<Drawn> {
  const { stdout } = await promisify(execFile)('pdftoppm', args, { encoding: 'buffer', maxBuffer: 1 << 28 })
  const [head = '', columns = '0', rows = '0'] =
    /^P[56]\s(\d+)\s(\d+)\s\d+\s/.exec(stdout.toString('latin1', 0, 40)) ?? []
  return { pixels: stdout.subarray(head.length), columns: Number(columns), rows: Number(rows) }
}

function printed(
  { pixels, columns, rows }: Drawn,
  mm: number,
  { left: from, top: above } = { left: 0, top: 0 },
): Printed {
  const isInk = (column: number, row: number): boolean => {
    const [across, down] = [column - from, row - above]
    const isThere = across >= 0 && across < columns && down >= 0 && down < rows
    return isThere && (pixels[down * columns + across] ?? 255) < INK
  }
  return {
    width: columns * mm,
    height: rows * mm,
    inkIn: (part) => {
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
      for (let row = Math.floor(part.y / mm); row < (part.y + part.height) / mm; row += 1) {
        for (let column = Math.floor(part.x / mm); column < (part.x + part.width) / mm; column += 1) {
          if (!isInk(column, row)) continue
          left = Math.min(left, column)
          right = Math.max(right, column + 1)
          top = Math.min(top, row)
          bottom = Math.max(bottom, row + 1)
        }
      }
      return right < 0 ? null : { x: left * mm, y: top * mm, width: (right - left) * mm, height: (bottom - top) * mm }
    },
    inkOutside: (rooms) => {
      const strays: string[] = []
      for (let row = above; row < above + rows && strays.length < 5; row += 1) {
        for (let column = from; column < from + columns && strays.length < 5; column += 1) {
          if (isInk(column, row) && !rooms.some((room) => holds(room, column * mm, row * mm, mm))) {
            strays.push(`${(column * mm).toFixed(1)},${(row * mm).toFixed(1)}`)
          }
        }
      }
      return strays.join(' ')
    },
  }
}

/** A pixel on the edge belongs to the room. */
function holds(room: Box, x: number, y: number, edge: number): boolean {
  return x >= room.x - edge && x <= room.x + room.width + edge && y >= room.y - edge && y <= room.y + room.height + edge
}
