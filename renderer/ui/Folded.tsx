import { useId, useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './Folded.module.css'

type Props = { readonly moreWords: string; readonly lessWords: string; readonly children: ReactNode }

/** What few need, out of the way until it is asked for. */
export function Folded({ moreWords, lessWords, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={styles['folded']}>
      <Button
        look="quiet"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? lessWords : moreWords}
      </Button>
      {isOpen && (
        <div id={id} className={styles['open']}>
          {children}
        </div>
      )}
    </div>
  )
}
