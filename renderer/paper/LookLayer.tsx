import type { ReactNode } from 'react'
import type { Look } from '#domain/paper/look.ts'
import type { LookLayout, Mark } from '#domain/paper/look-layout.ts'
import type { Box } from '#domain/paper/box.ts'
import type { Size } from '#domain/paper/sizes.ts'
import { Motif } from './motifs/Motif.tsx'
import { MOTIF_BOX } from './motifs/shapes.ts'
import type { QrPicture } from './qr.ts'
import './look.css'

type Props = { readonly look: Look; readonly at: LookLayout; readonly page: Size; readonly qr: QrPicture | null }

/** Everything of a message side that lies under its text and beside it. */
export function LookLayer({ look, at, page, qr }: Props): ReactNode {
  const { design, background } = look
  return (
    <>
      {background !== null && (
        <img
          className="background"
          src={background.picture.url}
          alt=""
          decoding="sync"
          style={{ opacity: background.strength / 100 }}
        />
      )}
      <svg className="design" viewBox={`0 0 ${page.width} ${page.height}`} style={mm(page)}>
        {at.frame !== null && <Frame box={at.frame} />}
        {at.rules.map(({ x, y, width }) => (
          <g key={y} data-design>
            <path d={`M${x} ${y}h${width}`} className="rule" />
            <path d={`M${x} ${y + 0.8}h${width}`} className="rule thin" />
          </g>
        ))}
        {at.mark !== null && design.kind === 'season' && (
          <Corner mark={at.mark}>
            <Motif motif={design.motif} />
          </Corner>
        )}
        {at.mark !== null && design.kind === 'logo' && (
          <image
            data-design
            {...boxOf(at.mark)}
            href={design.picture.url}
            preserveAspectRatio={`${{ left: 'xMin', middle: 'xMid', right: 'xMax' }[at.mark.at]}YMax meet`}
            className="logo"
          />
        )}
        {at.qr !== null && qr !== null && <Qr box={at.qr} qr={qr} />}
      </svg>
    </>
  )
}

function mm({ width, height }: Size): { readonly width: string; readonly height: string } {
  return { width: `${width}mm`, height: `${height}mm` }
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height }
}

const INWARD = 1.1
const NOTCH = 3.2

/** Two fine lines with corners drawn in, as on cards of thanks. */
function Frame({ box }: { readonly box: Box }): ReactNode {
  const inner = {
    x: box.x + INWARD,
    y: box.y + INWARD,
    width: box.width - 2 * INWARD,
    height: box.height - 2 * INWARD,
  }
  return (
    <g data-design>
      <path d={framePath(box, NOTCH)} className="rule" />
      <path d={framePath(inner, NOTCH)} className="rule thin" />
    </g>
  )
}

function framePath({ x, y, width, height }: Box, r: number): string {
  const [across, down] = [width - 2 * r, height - 2 * r]
  const arc = (dx: number, dy: number): string => `a${r} ${r} 0 0 0 ${dx} ${dy}`
  return `M${x + r} ${y}h${across}${arc(r, r)}v${down}${arc(-r, r)}h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}z`
}

/** A motif grows in from its own side. */
function Corner({ mark, children }: { readonly mark: Mark; readonly children: ReactNode }): ReactNode {
  return (
    <svg data-design className="motif" {...boxOf(mark)} viewBox={MOTIF_BOX}>
      <g transform={mark.at === 'left' ? 'translate(30 0) scale(-1 1)' : undefined}>{children}</g>
    </svg>
  )
}

/** Black on white, whatever lies under it. */
function Qr({ box, qr: { path, across } }: { readonly box: Box; readonly qr: QrPicture }): ReactNode {
  return (
    <svg data-design data-qr {...boxOf(box)} viewBox={`0 0 ${across} ${across}`}>
      <rect width={across} height={across} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
