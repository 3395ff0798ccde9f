import { BUILT_IN, isBuiltIn, newPaperCode, type Paper, type PaperForm as Form } from '#domain/paper/papers.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePapers } from '../../lib/queries/papers.ts'
import { usePaperName } from '../../lib/usePaperName.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { back } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { FootedPage } from '../FootedPage.tsx'
import { Part } from '../Page.tsx'
import { PaperForm } from './PaperForm.tsx'
import { PaperLine } from './PaperLine.tsx'

const FORMS = ['card', 'letter', 'envelope', 'labels'] as const satisfies readonly Form[]

/** What a new paper of a form begins with. */
const LIKE: Readonly<Record<(typeof FORMS)[number], Paper>> = {
  card: BUILT_IN.hagaki,
  letter: BUILT_IN.a4,
  envelope: BUILT_IN.naga3,
  labels: BUILT_IN.label12,
}

/** 用紙の大きさ: every paper with its sizes, to be changed, and new ones. */
export function PapersScreen() {
  const words = useTranslations('paperSizes')
  const writing = useTranslations('write')
  const papers = usePapers()
  const saving = useSaving()
  const [open, setOpen] = useState<Paper | null>(null)
  const own = papers.filter(isOwners)
  const keep = (kept: readonly Paper[]) => {
    setOpen(null)
    void saving.save('papers:save', { papers: kept })
  }
  const without = ({ code }: Paper) => own.filter((each) => each.code !== code)
  return (
    <FootedPage
      title={words('title')}
      said={<SavedSaid saving={saving} />}
      acts={
        <Button look="quiet" onClick={back}>
          {writing('back')}
        </Button>
      }
    >
      <p>{words('why')}</p>
      {FORMS.map((form) => (
        <PapersOf
          key={form}
          form={form}
          papers={papers}
          open={open?.form === form ? open : null}
          onOpen={setOpen}
          onSave={(paper) => keep([...without(paper), paper])}
          onTakeBack={(paper) => keep(without(paper))}
        />
      ))}
    </FootedPage>
  )
}

type PapersProps = {
  readonly form: (typeof FORMS)[number]
  /** All of them. */
  readonly papers: readonly Paper[]
  /** The one that is being changed, or a new one. */
  readonly open: Paper | null
  readonly onOpen: (paper: Paper | null) => void
  readonly onSave: (paper: Paper) => void
  readonly onTakeBack: (paper: Paper) => void
}

function PapersOf({ form, papers, open, onOpen, onSave, onTakeBack }: PapersProps) {
  const words = useTranslations('paperSizes')
  const forms = useTranslations('paperForms')
  const nameOf = usePaperName()
  const isNew = open !== null && papers.every(({ code }) => code !== open.code)
  const line = (paper: Paper) => (
    <PaperLine
      key={paper.code}
      paper={paper}
      name={nameOf(paper)}
      isOwners={isOwners(paper)}
      onOpen={() => onOpen(paper)}
      onTakeBack={() => onTakeBack(paper)}
    />
  )
  const drawn = (paper: Paper) => (
    <PaperForm
      key={paper.code}
      paper={paper}
      isOwn={!isBuiltIn(paper.code)}
      onSave={onSave}
      onClose={() => onOpen(null)}
    />
  )
  return (
    <Part title={forms(form)}>
      {papers
        .filter((paper) => paper.form === form)
        .map((paper) => (paper.code === open?.code ? drawn(open) : line(paper)))}
      {isNew && drawn(open)}
      {!isNew && (
        <Button look="quiet" onClick={() => onOpen({ ...LIKE[form], code: newPaperCode(papers), name: '' })}>
          {words('add', { form: forms(form) })}
        </Button>
      )}
    </Part>
  )
}

/** Added by the owner, or one of the program's with other sizes. */
function isOwners(paper: Paper): boolean {
  return !isBuiltIn(paper.code) || JSON.stringify(BUILT_IN[paper.code]) !== JSON.stringify(paper)
}
