import { useEffect, useRef, type ReactNode } from 'react'
import { Part } from '../Page.tsx'

type Props = {
  /** Help was opened for this part: it is brought into sight, and read on from there. */
  readonly isMeant: boolean
  readonly title: string
  readonly children: ReactNode
}

/** The part of help about one place. */
export function About({ isMeant, title, children }: Props) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isMeant) return
    part.current?.scrollIntoView({ block: 'start' })
    part.current?.focus({ preventScroll: true })
  }, [isMeant])
  return (
    <div ref={part} tabIndex={-1}>
      <Part title={title}>{children}</Part>
    </div>
  )
}
