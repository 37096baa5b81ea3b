// How far the figures can be trusted: what cannot be assessed for want of which, and each indicator, those in need first.

import { AND, capitalise, formatCount, formatDate, formatList, formatNumber } from '../../domain/format.ts'
import {
  chanceKnown,
  gapWords,
  type HindranceFact,
  type IndicatorQualityFact,
  latestWords,
  standingWords,
} from '../../report/html.tsx'
import { type DataQuality, type QualityFile, STANDINGS } from '../../services/index.ts'
import { dataQualityTexts } from '../../text/data-quality.ts'
import type { Language } from '../../text/language.ts'
import { webTexts } from '../../text/web.ts'
import { webDataQualityTexts } from '../../text/web-data-quality.ts'
import type { WebAssets } from '../assets.ts'
import { dataQualityPath, goalPath, importPath, indicatorPath, type Site, sitePath, uploadPath } from '../site.ts'
import {
  Breadcrumbs,
  Empty,
  Layout,
  Own,
  Quoting,
  StandingMark,
  StatusBadge,
  Table,
  type TableColumn,
  useText,
} from '../ui/index.ts'
import { useLanguage } from '../ui/language.tsx'
import { hindranceWords } from './own-words.ts'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly found: DataQuality
  /** Only those that need something done. */
  readonly onlyNeeding: boolean
}

export function DataQualityPage({ assets, site, found, onlyNeeding }: Props) {
  const language = useLanguage()
  const text = useText(webDataQualityTexts)
  const webText = useText(webTexts)
  const { indicators, hindrances, day } = found.quality
  const needing = indicators.filter(({ needsAction }) => needsAction)
  const names = indicators.map(({ name }) => name)
  return (
    <Layout title={text.title} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.indicators, href: sitePath(site, 'indicators') }]}
        current={text.title}
      />
      <div class="page-head">
        <h1>{text.title}</h1>
        {indicators.length === 0 ? null : (
          <p class="lead muted">
            {text.lead(
              indicators.length,
              formatCount(indicators.length, 'ett', language),
              needing.length,
              capitalise(formatCount(needing.length, 'ett', language)),
            )}{' '}
            {text.day(formatDate(day))}
          </p>
        )}
      </div>
      {indicators.length === 0 ? (
        <Empty why={text.none} next={text.noneNext} action={{ label: text.upload, href: uploadPath(site) }} />
      ) : (
        <>
          <Hindrances
            title={text.open}
            found={hindrances.filter(({ what }) => what === 'verdict')}
            names={names}
            site={site}
          />
          <section id="matt">
            <h2>{text.indicators}</h2>
            <Filter site={site} all={indicators.length} needing={needing.length} onlyNeeding={onlyNeeding} />
            <Indicators shown={onlyNeeding ? needing : indicators} found={found} site={site} />
          </section>
          <Hindrances
            title={text.doubtful}
            intro={text.doubtfulIntro}
            found={hindrances.filter(({ what }) => what === 'chance')}
            names={names}
            site={site}
          />
        </>
      )}
    </Layout>
  )
}

type HindrancesProps = {
  readonly title: string
  readonly intro?: string
  readonly found: readonly HindranceFact[]
  /** Of the catalogue's indicators. */
  readonly names: readonly string[]
  readonly site: Site
}

function Hindrances({ title, intro, found, names, site }: HindrancesProps) {
  if (found.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {intro ? <p>{intro}</p> : null}
      <ul class="hindrances">
        {found.map((one) => (
          <li>
            <p>
              <a href={goalPath(site, one.goal)}>
                {one.goal} <Own>{one.title}</Own>
              </a>
            </p>
            <p>
              <StatusBadge status={one.status} /> · <Quoting own={hindranceWords(one, names)}>{one.measure}</Quoting>
            </p>
            <p class="small">
              <Quoting own={names}>{one.why.text}</Quoting>
            </p>
            {one.remedy.text === '' ? null : (
              <p>
                <Quoting own={names}>{one.remedy.text}</Quoting>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type FilterProps = {
  readonly site: Site
  readonly all: number
  readonly needing: number
  readonly onlyNeeding: boolean
}

function Filter({ site, all, needing, onlyNeeding }: FilterProps) {
  const text = useText(webDataQualityTexts)
  const ways = [
    { label: text.all(formatNumber(all)), href: dataQualityPath(site, false), isChosen: !onlyNeeding },
    { label: text.needing(formatNumber(needing)), href: dataQualityPath(site, true), isChosen: onlyNeeding },
  ]
  return (
    <nav class="quality-filter" aria-label={text.filter}>
      <ul>
        {ways.map(({ label, href, isChosen }) => (
          <li>
            <a href={`${href}#matt`} aria-current={isChosen ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type IndicatorsProps = {
  readonly shown: readonly IndicatorQualityFact[]
  readonly found: DataQuality
  readonly site: Site
}

function Indicators({ shown, found, site }: IndicatorsProps) {
  const language = useLanguage()
  const text = useText(webDataQualityTexts)
  const dataQualityText = useText(dataQualityTexts)
  const standings = STANDINGS.filter((standing) => shown.some((one) => one.standing === standing))
  return (
    <>
      {shown.length === 0 ? (
        <p>
          {text.noneNeeding} {text.noneNeedingNext}
        </p>
      ) : (
        <>
          <Table caption={text.caption} captionHidden columns={columns(site, found, language)} rows={shown} />
          <details>
            <summary>{text.notes}</summary>
            <ul>
              {[...standings.map((standing) => dataQualityText.meaning[standing]), text.chanceNote].map((words) => (
                <li>{words}</li>
              ))}
            </ul>
          </details>
        </>
      )}
      <p>
        <a href={dataQualityPath(site, false, 'csv')}>{text.csv}</a>
      </p>
    </>
  )
}

const columns = (
  site: Site,
  { files, quality }: DataQuality,
  language: Language,
): readonly TableColumn<IndicatorQualityFact>[] => {
  const text = webDataQualityTexts[language]
  return [
    {
      label: text.name,
      cell: (one) => (
        <>
          {one.latest === null ? (
            <Own>{one.name}</Own>
          ) : (
            <a href={`${indicatorPath(site, one.slug)}#uppgifter`}>
              <Own>{one.name}</Own>
            </a>
          )}
          {one.goals.length === 0 ? null : (
            <div class="small muted">{text.forGoals(formatList(one.goals, AND[language]), one.goals.length === 1)}</div>
          )}
        </>
      ),
    },
    {
      label: text.standing,
      cell: (one) => (
        <>
          <StandingMark standing={one.standing} />
          {[standingWords(one, language), openWords(one, quality.hindrances, language)]
            .filter((words) => words !== '')
            .map((words) => (
              <div class="small">{words}</div>
            ))}
        </>
      ),
    },
    { label: text.latest, cell: (one) => latestWords(one, language) },
    { label: text.gaps, cell: (one) => capitalise(gapWords(one, language).join('; ')) },
    { label: text.chance, cell: (one) => chanceOf(one, language) },
    { label: text.read, cell: (one) => <LastRead one={one} files={files} site={site} /> },
  ]
}

/** What it keeps from being known is why most indicators need something done. */
function openWords({ slug }: IndicatorQualityFact, hindrances: readonly HindranceFact[], language: Language): string {
  const text = webDataQualityTexts[language]
  const open = hindrances.filter((one) => one.what === 'verdict' && one.slug === slug).map(({ goal }) => goal)
  return open.length === 0 ? '' : text.leavesOpen(formatList([...new Set(open)], AND[language]))
}

function chanceOf(one: IndicatorQualityFact, language: Language): string {
  const text = webDataQualityTexts[language]
  const dataQualityText = dataQualityTexts[language]
  const known = chanceKnown(one)
  return known === null ? text.nothing : dataQualityText.chance[known]
}

type LastReadProps = {
  readonly one: IndicatorQualityFact
  readonly files: readonly QualityFile[]
  readonly site: Site
}

function LastRead({ one: { lastRead }, files, site }: LastReadProps) {
  const text = useText(webDataQualityTexts)
  const dataQualityText = useText(dataQualityTexts)
  const file = files.find(({ number }) => number === lastRead?.source)
  if (!lastRead || !file) return <>{text.nothing}</>
  return (
    <>
      {file.importId === null ? file.fileName : <a href={importPath(site.code, file.importId)}>{file.fileName}</a>}
      <div class="small muted">
        {formatDate(file.importedOn)}
        {lastRead.warnings === 0 ? '' : `, ${dataQualityText.warnings(lastRead.warnings)}`}
      </div>
    </>
  )
}
