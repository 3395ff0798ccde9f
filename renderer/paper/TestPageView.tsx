import type { ReactNode } from 'react'
import type { Box } from '#domain/paper/box.ts'
import { labelCells } from '#domain/paper/labels.ts'
import { isLabels } from '#domain/paper/papers.ts'
import { postalBoxes } from '#domain/paper/postal-boxes.ts'
import type { TestPage } from '#domain/paper/print-job.ts'
import { isLandscape, type Size } from '#domain/paper/sizes.ts'
import { inMm } from './Block.tsx'
import { Moved } from './Moved.tsx'
import './sheet.css'
import './test-page.css'

const FROM_CORNER = 10
const ARM = 5
/** Long enough that a printer's white edge hides but its beginning. */
const RULER = 30
const SCALE_RULER = 50
const TYPE = 3.6
const LINE = 5.04
/** Of the page's height: on labels, within one row of them. */
const TEXT_FROM = 0.4

/** 試し刷り: held against a ruler, it tells how far everything has to move. */
export function TestPageView({ test: { paper: page, side, shift, lines } }: { readonly test: TestPage }): ReactNode {
  const hasPostalBoxes = side === 'address' && !isLabels(page) && !isLandscape(page)
  return (
    <article className="sheet test-page" lang="ja" style={inMm(page)}>
      <Moved shift={shift}>
        <svg viewBox={`0 0 ${page.width} ${page.height}`} width={`${page.width}mm`} height={`${page.height}mm`}>
          {corners(page).map(({ x, y }) => (
            <Cross key={`${x} ${y}`} x={x} y={y} />
          ))}
          {hasPostalBoxes && <Boxes of={postalBoxes(page)} />}
          {isLabels(page) && <Boxes of={labelCells(page)} />}
          <EdgeRulers page={page} />
          <Ruler
            length={SCALE_RULER}
            at={`translate(${(page.width - SCALE_RULER) / 2} ${page.height * TEXT_FROM + (lines.length + 1.2) * LINE})`}
          />
          {lines.map((line, at) => (
            <text key={line} x={page.width / 2} y={page.height * TEXT_FROM + at * LINE} fontSize={TYPE}>
              {line}
            </text>
          ))}
        </svg>
      </Moved>
    </article>
  )
}

function corners({ width, height }: Size): readonly { readonly x: number; readonly y: number }[] {
  return [FROM_CORNER, width - FROM_CORNER].flatMap((x) => [FROM_CORNER, height - FROM_CORNER].map((y) => ({ x, y })))
}

function Cross({ x, y }: { readonly x: number; readonly y: number }): ReactNode {
  return (
    <g className="thin">
      <path d={`M${x - ARM} ${y}H${x + ARM}M${x} ${y - ARM}V${y + ARM}`} />
      <circle cx={x} cy={y} r={1.5} />
    </g>
  )
}

function Boxes({ of }: { readonly of: readonly Box[] }): ReactNode {
  return of.map((box) => <rect key={`${box.x} ${box.y}`} {...box} className="thin" />)
}

/** From each edge inwards: what a ruler on the paper reads otherwise than this one is the shift. */
function EdgeRulers({ page: { width, height } }: { readonly page: Size }): ReactNode {
  const [across, down] = [width * 0.3, height * 0.78]
  return (
    <>
      <Ruler length={RULER} at={`translate(0 ${down})`} />
      <Ruler length={RULER} at={`translate(${width} ${down}) scale(-1 1)`} isMirrored />
      <Ruler length={RULER} at={`translate(${across} 0) matrix(0 1 1 0 0 0)`} isMirrored />
      <Ruler length={RULER} at={`translate(${across} ${height}) rotate(-90)`} />
    </>
  )
}

type RulerProps = { readonly length: number; readonly at: string; readonly isMirrored?: boolean }

function Ruler({ length, at, isMirrored = false }: RulerProps): ReactNode {
  const marks = Array.from({ length: length + 1 }, (_, mm) => mm)
  return (
    <g className="thin" transform={at}>
      <path d={`M0 0H${length}${marks.map((mm) => `M${mm} 0V${-markOf(mm)}`).join('')}`} />
      {marks
        .filter((mm) => mm % 10 === 0 && mm > 0)
        .map((mm) => (
          <text key={mm} fontSize={2.8} transform={`translate(${mm} -4.2)${isMirrored ? ' scale(-1 1)' : ''}`}>
            {mm}
          </text>
        ))}
    </g>
  )
}

function markOf(mm: number): number {
  if (mm % 10 === 0) return 3.5
  return mm % 5 === 0 ? 2.5 : 1.5
}
