import { useLocale, useTranslations } from 'use-intl'
import { back, go, GUIDE_PAGES, type GuidePage, turnTo } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import forms from '../forms.module.css'
import { Page, Part } from '../Page.tsx'
import styles from './Guide.module.css'
import { pictureOf, PLACE_OF } from './pages.ts'

type Props = { readonly page: GuidePage }

/** はじめの一週間: one page for each place, with its picture; Esc leads back to where it was opened. */
export function GuideScreen({ page }: Props) {
  const words = useTranslations('guide')
  const language = useLocale()
  const at = GUIDE_PAGES.indexOf(page)
  const [before, next] = [GUIDE_PAGES[at - 1], GUIDE_PAGES[at + 1]]
  const picture = pictureOf(page, language)
  const title = words(`${page}.title`)
  return (
    <Page title={words('title')} isWide>
      <p>{words('about')}</p>
      <ol className={styles['pages']} aria-label={words('pages')}>
        {GUIDE_PAGES.map((each) => (
          <li key={each} aria-current={each === page ? 'page' : undefined}>
            <Button look="quiet" onClick={() => turnTo(each)}>
              {words(`${each}.title`)}
            </Button>
          </li>
        ))}
      </ol>
      <Part title={title}>
        {picture !== null && (
          <img className={styles['picture']} src={picture} alt={words('picture', { page: title })} />
        )}
        <p>{words(`${page}.one`)}</p>
        <p>{words(`${page}.two`)}</p>
        <p>{words(`${page}.three`)}</p>
        <div className={forms['ways']}>
          {before !== undefined && <Button onClick={() => turnTo(before)}>{words('before')}</Button>}
          <Button onClick={() => go(PLACE_OF[page])}>{words('goThere')}</Button>
          {next === undefined ? (
            <Button look="main" onClick={back}>
              {words('done')}
            </Button>
          ) : (
            <Button look="main" onClick={() => turnTo(next)}>
              {words('next')}
            </Button>
          )}
        </div>
      </Part>
    </Page>
  )
}
