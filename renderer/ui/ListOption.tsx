import { useEffect, useRef, type ReactNode } from 'react'
import styles from './ListOption.module.css'

type Props = {
  readonly id: string
  readonly isMarked: boolean
  /** Its words beside each other, or one below the other. */
  readonly look: 'row' | 'stack'
  readonly onTake: () => void
  readonly children: ReactNode
}

/** One of a listbox below a box that is typed in: the keys are the box's, so the focus never leaves it. */
export function ListOption({ id, isMarked, look, onTake, children }: Props) {
  const item = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isMarked) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isMarked])
  return (
    <button
      ref={item}
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      className={`${styles['option']} ${styles[look]}`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </button>
  )
}
