import type { Day } from '#domain/day.ts'
import { CONTENTS } from '#domain/exchange/table.ts'
import type { ImportPreview } from '#domain/exchange/import.ts'
import { useTranslations } from 'use-intl'
import { isUnclear } from '../../lib/importAnswers.ts'
import { useContentWords } from '../../lib/useContentWords.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { chooseFile, lookAs, useImporting } from '../../stores/importing.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Said } from '../../ui/Said.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { FootedPage } from '../FootedPage.tsx'
import { Working } from '../Working.tsx'
import { Columns } from './Columns.tsx'
import { Damages } from './Damages.tsx'
import styles from './Import.module.css'
import { ImportDetails } from './ImportDetails.tsx'
import { ImportRefused } from './ImportRefused.tsx'
import { KnownAsked } from './KnownAsked.tsx'
import { LikelySame } from './LikelySame.tsx'
import { LookAct, OpenQuestion } from './LookFoot.tsx'
import { LostLetters } from './LostLetters.tsx'
import { Rejects } from './Rejects.tsx'
import { SampleRows } from './SampleRows.tsx'
import { isBook } from './useLineWords.ts'

type Props = { readonly preview: ImportPreview; readonly today: Day }

/** The file as it will be taken in, and what must be known before: nothing is written yet. */
export function ImportLook({ preview, today }: Props) {
  const words = useTranslations('import')
  const dayWords = useDayWords(today)
  const { nameOf } = useContentWords()
  const { busy, error } = useImporting()
  const { fileName, format, rows, content, headless, importedOn } = preview
  return (
    <FootedPage
      title={words('title')}
      said={busy === 'reading' ? <Working call="imports:preview" /> : <OpenQuestion preview={preview} />}
      acts={<LookAct preview={preview} />}
    >
      {error !== null && <ImportRefused error={error} fileName={null} />}
      <div className={styles['file']}>
        <p>
          {words(isBook(format) ? 'fileEntries' : 'fileRows', { file: fileName, rows })}
          <Button look="quiet" aria-disabled={busy !== null} onClick={() => void chooseFile()}>
            {words('chooseOther')}
          </Button>
        </p>
        {!isBook(format) && (
          <div className={styles['content']}>
            <span className={styles['soft']}>{words('content')}</span>
            <Segments
              label={words('content')}
              options={CONTENTS.map((value) => ({ value, words: nameOf(value) }))}
              value={content}
              onChange={(chosen) => void lookAs({ content: chosen })}
            />
          </div>
        )}
        {!isBook(format) && (
          <Checkbox isSelected={headless} onChange={(isHeadless) => void lookAs({ headless: isHeadless })}>
            {words('headless')}
          </Checkbox>
        )}
      </div>
      {importedOn !== null && <Said kind="trouble">{words('importedBefore', { day: dayWords(importedOn) })}</Said>}
      {isUnclear(preview) && <Columns preview={preview} />}
      <SampleRows preview={preview} />
      <KnownAsked preview={preview} />
      <Damages damages={preview.damages} />
      <LostLetters lost={preview.lost} />
      <LikelySame preview={preview} />
      {preview.rejected > 0 && <Rejects rejects={preview.rejects} count={preview.rejected} />}
      <ImportDetails preview={preview} />
    </FootedPage>
  )
}
