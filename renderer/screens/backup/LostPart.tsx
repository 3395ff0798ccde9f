import type { StickKnown } from '#domain/backup/stick.ts'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'use-intl'
import { sticksQuery } from '../../lib/queries/backup.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { Part } from '../Page.tsx'
import styles from './Backup.module.css'

/** 「USBメモリーをなくした」: what lies on which, who can read it, and what to do. */
export function LostPart() {
  const words = useTranslations('lostStick')
  const { data: sticks } = useQuery(sticksQuery)
  if (sticks === undefined || sticks.length === 0) return null
  const isOpen = sticks.some(({ open }) => open > 0)
  return (
    <Part title={words('title')}>
      <Folded moreWords={words('open')} lessWords={words('close')}>
        <ul className={styles['copies']} aria-label={words('title')}>
          {sticks.map((stick) => (
            <li key={`${stick.called} ${stick.newestOn}`} className={styles['copy']}>
              <Stick stick={stick} />
            </li>
          ))}
        </ul>
        <ol className={styles['todo']}>
          <li>{words('report')}</li>
          <li>{words('another')}</li>
          <li>{words('sheet')}</li>
          {isOpen && <li>{words('leak')}</li>}
        </ol>
        <Button onClick={() => go({ at: 'rights', part: 'leak' })}>{words('toLeak')}</Button>
      </Folded>
    </Part>
  )
}

function Stick({ stick: { called, copies, newestOn, people, open, sheets } }: { readonly stick: StickKnown }) {
  const words = useTranslations('lostStick')
  const between = useTranslations('waits')
  const format = useFormatter()
  const day = format.dateTime(new Date(newestOn), { dateStyle: 'long' })
  return (
    <div className={styles['what']}>
      <strong>{called}</strong>
      <p>{words('holds', { copies, day, people })}</p>
      <p>{open === 0 ? words('locked', { sheets: sheets.join(between('between')) }) : words('readable', { open })}</p>
    </div>
  )
}
