import { Children, type ReactNode } from 'react'
import { runsOf, signsOf, type Run } from '#domain/letters/runs.ts'

/** One line of text, its digits and half-width signs stood up where the line is vertical. */
export function Line({ text }: { readonly text: string }): ReactNode {
  return (
    <div className="line">
      <Runs text={text} />
    </div>
  )
}

export function Runs({ text }: { readonly text: string }): ReactNode {
  return Children.toArray(runsOf(text).map(drawRun))
}

export function Lines({ of }: { readonly of: readonly string[] }): ReactNode {
  return Children.toArray(of.map(drawLine))
}

type CellProps = { readonly text: string; readonly kind: 'name' | 'honorific' | 'title' }

/** A cell of the names: signs spread over the cell's length, so that 姓, 名 and 敬称 of all rows stand level. */
export function Cell({ text, kind }: CellProps): ReactNode {
  return <div className={`cell ${kind}`}>{Children.toArray(signsOf(text).map(drawSign))}</div>
}

function drawLine(text: string): ReactNode {
  return <Line text={text} />
}

function drawSign({ text, stands }: Run): ReactNode {
  return <span className={stands}>{text}</span>
}

function drawRun(run: Run): ReactNode {
  return run.stands === 'mixed' ? run.text : drawSign(run)
}
