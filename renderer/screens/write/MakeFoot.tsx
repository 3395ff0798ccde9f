import type { Day } from '#domain/day.ts'
import type { LetterPreview } from '#domain/letters/mailing.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useWriting } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { BlankLines } from './BlankLines.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import { CopiedAsked } from './CopiedAsked.tsx'
import { Working } from '../Working.tsx'
import { OffTopic } from './OffTopic.tsx'
import { PostageLine } from './PostageLine.tsx'
import { PrintedSaid } from './PrintedSaid.tsx'
import { SameAsLast } from './SameAsLast.tsx'
import { useHasPersonalLine } from './useHasPersonalLine.ts'
import { useMakePdf } from './useMakePdf.ts'
import { WaitsAlready } from './WaitsAlready.tsx'
import styles from './Write.module.css'

type Props = { readonly request: LetterRequest; readonly preview: LetterPreview; readonly today: Day }

/** What is to be known before, the one button that makes it, and what became of it. */
export function MakeFoot({ request, preview, today }: Props) {
  const words = useTranslations('write')
  const language = useLocale()
  const { make, isMaking, printed, error, seen } = useMakePdf(request, preview)
  const canMake = preview.letters.length > 0
  useCommand('print', () => canMake && make())
  const isCopied = useWriting((state) => state.copied.length > 0)
  const made = printed?.batch?.id ?? null
  const hasLine = useHasPersonalLine(request, preview.document.paper)
  return (
    <footer className={styles['foot']}>
      <div className={styles['said']}>
        <CopiedAsked />
        <WaitsAlready letters={preview.letters} made={made} />
        {made === null && <SameAsLast letters={preview.letters} today={today} />}
        {made === null && <OffTopic offTopic={preview.offTopic} />}
        {canMake && made === null && !isCopied && hasLine && <BlankLines letters={preview.letters} />}
        {seen !== null && <ChangedSince seen={seen} now={preview} />}
        {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
        {isMaking && <Working call="letters:pdf" />}
        {printed !== undefined && <PrintedSaid printed={printed} />}
        {canMake && made === null && <PostageLine preview={preview} />}
      </div>
      {canMake && (
        <Button look="main" aria-disabled={isMaking} aria-live="polite" onClick={make}>
          {words(isMaking ? 'making' : 'makePdf')}
        </Button>
      )}
    </footer>
  )
}
