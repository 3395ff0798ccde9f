import type { BatchView } from '#domain/letters/mailing.ts'
import type { Day } from '#domain/day.ts'
import { useTranslations } from 'use-intl'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { BatchLetters } from './BatchLetters.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import styles from './Posting.module.css'
import { PostedOn } from './PostedOn.tsx'
import { ReprintPart } from './ReprintPart.tsx'
import { Unposted } from './Unposted.tsx'
import { usePosting } from './usePosting.ts'

type Props = {
  readonly view: BatchView
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
  readonly onRefused: () => void
}

export function PostingQuestion(props: Props) {
  const words = useTranslations('posting')
  const answering = usePosting(props)
  const { view, today } = props
  const { isBut, count, wrong, takenOut } = answering
  // Those who changed are asked about by themselves.
  const asked = view.letters.filter((letter) => view.changed.every(({ customer }) => customer !== letter.customer))
  return (
    <>
      {view.changed.length > 0 && <ChangedSince changed={view.changed} answering={answering} />}
      {view.inTrash.length > 0 && (
        <Said kind="trouble">{words('inTrash', { names: view.inTrash.join(words('between')) })}</Said>
      )}
      <h2>{words('asked')}</h2>
      {isBut ? <Unposted letters={asked} answering={answering} /> : <BatchLetters letters={view.letters} />}
      <PostedOn answering={answering} madeOn={view.madeOn} today={today} />
      {wrong === 'nobody' && <Said kind="trouble">{words('nobodyLeft')}</Said>}
      <ReprintPart view={view} />
      <div className={styles['answers']}>
        <Button look="quiet" onClick={answering.drop}>
          {words('drop')}
        </Button>
        <Button look="quiet" onClick={answering.notYet}>
          {words('notYet')}
        </Button>
        <Button aria-expanded={isBut} onClick={answering.chooseSome}>
          {words('but')}
        </Button>
        <Button look="main" onClick={answering.post}>
          {isBut || takenOut.length > 0 ? words('butSave', { count }) : words('all')}
        </Button>
      </div>
    </>
  )
}
