import { useTranslations } from 'use-intl'
import { chooseFile, type Taken, undoImport, useImporting } from '../../stores/importing.ts'
import { CUSTOMERS, go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import forms from '../forms.module.css'
import { FootedPage } from '../FootedPage.tsx'
import { Working } from '../Working.tsx'
import styles from './Import.module.css'
import { ImportRefused } from './ImportRefused.tsx'
import { Rejects } from './Rejects.tsx'
import { SaveRejects } from './SaveRejects.tsx'
import { useTakenWords } from './useTakenWords.ts'

/** What was taken in, and the way back from it. */
export function ImportTaken({ taken }: { readonly taken: Taken }) {
  const words = useTranslations('import')
  const imports = useTranslations('imports')
  const rejects = useTranslations('rejects')
  const takenWords = useTakenWords()
  const { busy, error } = useImporting()
  const isBusy = busy !== null
  return (
    <FootedPage
      title={words('title')}
      said={busy === 'undoing' && <Working call="imports:undo" />}
      acts={
        <>
          <Button look="quiet" aria-disabled={isBusy} onClick={() => void chooseFile()}>
            {words('chooseOther')}
          </Button>
          <Button aria-disabled={isBusy} onClick={() => void undoImport(taken.batchId, taken.content)}>
            {imports('undoAll')}
          </Button>
          <Button look="main" onClick={() => go(CUSTOMERS)}>
            {words('seeCustomers')}
          </Button>
        </>
      }
    >
      {error !== null && <ImportRefused error={error} fileName={null} />}
      <Said kind="done">
        <p className={styles['taken']}>{takenWords(taken, taken.content)}</p>
        <p className={forms['soft']}>{words('doneText')}</p>
      </Said>
      {taken.rejected > 0 && (
        <Rejects rejects={taken.rejects} count={taken.rejected}>
          <SaveRejects id={taken.batchId} words={rejects('save')} />
        </Rejects>
      )}
    </FootedPage>
  )
}
