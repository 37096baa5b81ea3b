// Nämnder and förvaltningar: those in use, the names in the plan that are none yet, a form for a new one, and those removed.

import { formatNumber } from '../../domain/format.ts'
import type { Unit, Units } from '../../services/index.ts'
import { unitTexts } from '../../text/units.ts'
import type { WebAssets } from '../assets.ts'
import { type Site, sitePath, unitPath, unitsPath } from '../site.ts'
import {
  Breadcrumbs,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  Notice,
  Own,
  Quoting,
  SelectField,
  SubmitButton,
  Table,
  useText,
} from '../ui/index.ts'

export type UnitForm = { readonly namn: string; readonly hor: string }

/** What has just been done. */
export type UnitDone = {
  readonly what: 'added' | 'changed' | 'removed'
  readonly id: string | null
  readonly count: number
}

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly units: Units
  readonly form: UnitForm
  readonly errors: readonly FieldError[]
  readonly done: UnitDone | null
}

export function UnitsPage({ assets, site, units: { units, missing, mayWrite }, form, errors, done }: Props) {
  const text = useText(unitTexts)
  const used = units.filter(({ isRemoved }) => !isRemoved)
  const gone = units.filter(({ isRemoved }) => isRemoved)
  return (
    <Layout title={text.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs crumbs={[{ label: text.plan, href: sitePath(site, 'plan') }]} current={text.title} />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.lead}</p>
      </div>
      {done ? <Done done={done} units={units} site={site} /> : null}
      {missing.length === 0 ? null : (
        <section>
          <h2>{text.missingTitle}</h2>
          <p>{text.missingIntro}</p>
          <ul>
            {missing.map(({ name, activities }) => (
              <li>
                <Own>{name}</Own> <span class="muted">({text.activityCount(activities)})</span>
              </li>
            ))}
          </ul>
          {mayWrite ? (
            <form method="post" action={`${unitsPath(site.code)}/ur-planen`}>
              <SubmitButton variant={used.length === 0 ? 'primary' : 'secondary'}>
                {text.addAll(missing.length)}
              </SubmitButton>
            </form>
          ) : null}
        </section>
      )}
      <section>
        <h2>{text.listTitle}</h2>
        {used.length === 0 ? (
          <p class="muted">
            {text.none} {mayWrite ? text.noneNext : ''}
          </p>
        ) : (
          <UnitTable used={used} site={site} mayWrite={mayWrite} />
        )}
      </section>
      {mayWrite ? (
        <section>
          <h2>{text.addTitle}</h2>
          <form class="form" method="post" action={unitsPath(site.code)} noValidate>
            <UnitFields form={form} errors={errors} others={used} />
            <div class="actions">
              <SubmitButton variant={used.length === 0 && missing.length > 0 ? 'secondary' : 'primary'}>
                {text.add}
              </SubmitButton>
            </div>
          </form>
        </section>
      ) : null}
      {gone.length === 0 ? null : (
        <section>
          <h2>{text.removedTitle}</h2>
          <ul class="plain-list">
            {gone.map((unit) => (
              <li>
                {mayWrite ? (
                  <Restore unit={unit} site={site} label={text.restore(unit.name)} />
                ) : (
                  <Own>{unit.name}</Own>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  )
}

function Done({
  done: { what, id, count },
  units,
  site,
}: {
  readonly done: UnitDone
  readonly units: readonly Unit[]
  readonly site: Site
}) {
  const text = useText(unitTexts)
  const unit = units.find((one) => one.id === id)
  if (what === 'removed')
    return unit?.isRemoved ? (
      <Notice tone="success" title={<Quoting own={[unit.name]}>{text.removed(unit.name)}</Quoting>}>
        <p>{text.removedMeans}</p>
        <Restore unit={unit} site={site} label={text.undo} />
      </Notice>
    ) : null
  return <Notice tone="success" title={what === 'added' ? text.added(count) : text.changed} />
}

function UnitTable({
  used,
  site,
  mayWrite,
}: {
  readonly used: readonly Unit[]
  readonly site: Site
  readonly mayWrite: boolean
}) {
  const text = useText(unitTexts)
  const nameOf = (id: string | null) => used.find((one) => one.id === id)?.name ?? ''
  return (
    <Table
      caption={text.listCaption}
      captionHidden
      rows={used}
      columns={[
        { label: text.name, cell: ({ name }) => <Own>{name}</Own> },
        { label: text.parent, cell: ({ parent }) => parent && <Own>{nameOf(parent)}</Own> },
        { label: text.activities, align: 'number', cell: ({ activities }) => formatNumber(activities) },
        ...(mayWrite
          ? [
              {
                label: text.change,
                cell: ({ id, name }: Unit) => (
                  <a href={unitPath(site.code, id)} aria-label={text.changeOf(name)}>
                    {text.change}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

type FieldsProps = { readonly form: UnitForm; readonly errors: readonly FieldError[]; readonly others: readonly Unit[] }

function UnitFields({ form, errors, others }: FieldsProps) {
  const text = useText(unitTexts)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  return (
    <>
      <InputField
        id="namn"
        label={text.name}
        hint={text.nameHint}
        value={form.namn}
        error={errorOf('namn')}
        autocomplete="off"
      />
      <SelectField
        id="hor"
        label={text.parent}
        error={errorOf('hor')}
        value={form.hor}
        choices={[
          { value: '', label: text.noParent },
          ...others.map(({ id, name }) => ({ value: id, label: name, isOwn: true })),
        ]}
      />
    </>
  )
}

type OneProps = Pick<Props, 'assets' | 'site' | 'form' | 'errors'> & {
  readonly unit: Unit
  readonly units: readonly Unit[]
}

export function UnitPage({ assets, site, unit, units, form, errors }: OneProps) {
  const text = useText(unitTexts)
  const path = unitPath(site.code, unit.id)
  return (
    <Layout title={text.changeOf(unit.name)} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[
          { label: text.plan, href: sitePath(site, 'plan') },
          { label: text.title, href: unitsPath(site.code) },
        ]}
        current={<Own>{unit.name}</Own>}
      />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>
          <Quoting own={[unit.name]}>{text.changeOf(unit.name)}</Quoting>
        </h1>
        <p class="muted">{text.activityCount(unit.activities)}</p>
      </div>
      {unit.activities > 0 ? <p>{text.renameMeans}</p> : null}
      <form class="form" method="post" action={path} noValidate>
        <UnitFields form={form} errors={errors} others={units.filter((one) => !one.isRemoved && one.id !== unit.id)} />
        <div class="actions">
          <SubmitButton>{text.save}</SubmitButton>
        </div>
      </form>
      <form class="section" method="post" action={`${path}/ta-bort`}>
        <SubmitButton variant="secondary">
          <Quoting own={[unit.name]}>{text.removeOf(unit.name)}</Quoting>
        </SubmitButton>
      </form>
    </Layout>
  )
}

function Restore({ unit, site, label }: { readonly unit: Unit; readonly site: Site; readonly label: string }) {
  return (
    <form method="post" action={`${unitPath(site.code, unit.id)}/ta-tillbaka`}>
      <SubmitButton variant="secondary">
        <Quoting own={[unit.name]}>{label}</Quoting>
      </SubmitButton>
    </form>
  )
}
