import { moved, NO_SHIFT, type Shift } from '#domain/paper/printers.ts'
import { useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { useShiftWords } from './useShiftWords.ts'
import styles from './Printers.module.css'

type Props = { readonly shift: Shift; readonly onMove: (shift: Shift) => void }

const WAYS = {
  up: { key: 'ArrowUp', sign: '↑', dx: 0, dy: -1 },
  left: { key: 'ArrowLeft', sign: '←', dx: -1, dy: 0 },
  right: { key: 'ArrowRight', sign: '→', dx: 1, dy: 0 },
  down: { key: 'ArrowDown', sign: '↓', dx: 0, dy: 1 },
} as const

type Way = keyof typeof WAYS

const WAY_NAMES = Object.keys(WAYS) as readonly Way[]
const STEPS = ['0.5', '0.1'] as const
const FINE = 0.1

/** Four arrows that move everything on the paper, and how far it is moved by now. */
export function ShiftPad({ shift, onMove }: Props) {
  const words = useTranslations('printers')
  const wordsOf = useShiftWords()
  const [step, setStep] = useState<(typeof STEPS)[number]>('0.5')
  const move = (way: Way, isFine: boolean) => {
    const by = isFine ? FINE : Number(step)
    onMove(moved(shift, { dx: WAYS[way].dx * by, dy: WAYS[way].dy * by }))
  }
  const byKey = (event: KeyboardEvent) => {
    const way = WAY_NAMES.find((name) => WAYS[name].key === event.key)
    if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    move(way, event.shiftKey)
  }
  return (
    <div className={styles['shift']}>
      <div className={styles['pad']} role="toolbar" tabIndex={-1} aria-label={words('pad')} onKeyDown={byKey}>
        {WAY_NAMES.map((way) => (
          <div key={way} className={styles[way]}>
            <Button aria-label={words(way)} title={words(way)} onClick={(event) => move(way, event.shiftKey)}>
              {WAYS[way].sign}
            </Button>
          </div>
        ))}
        <output className={styles['said']} aria-live="polite">
          {wordsOf(shift)}
        </output>
      </div>
      <div className={styles['beside']}>
        <Choice
          label={words('step')}
          options={STEPS.map((value) => ({ value, words: words('mm', { mm: value }) }))}
          value={step}
          onChange={setStep}
        />
        <p className={styles['soft']}>{words('keys')}</p>
        <Button onClick={() => onMove({ ...shift, dx: NO_SHIFT.dx, dy: NO_SHIFT.dy })}>{words('reset')}</Button>
      </div>
    </div>
  )
}
