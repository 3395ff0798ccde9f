import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './Clamped.module.css'

type Props = { readonly text: string; readonly moreWords: string; readonly lessWords: string }

/** A text of which the first lines are shown; a button opens the rest where there is any. Another text needs another key. */
export function Clamped({ text, moreWords, lessWords }: Props) {
  const box = useRef<HTMLParagraphElement>(null)
  const [isLong, setIsLong] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => {
      if (element.dataset['open'] === undefined) setIsLong(element.scrollHeight > element.clientHeight + 1)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <>
      <p ref={box} className={styles['text']} data-open={isOpen ? '' : undefined}>
        {text}
      </p>
      {(isLong || isOpen) && (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? lessWords : moreWords}
        </Button>
      )}
    </>
  )
}
