import { Button, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyField } from '@/shared/api/types'
import type { PolicyLookup } from '@/shared/policy'
import { isCreditCode, normaliseCreditCode } from '@/shared/policy/credit-code'

/** What is wrong with a value, as a key of the texts; undefined when nothing is. The service checks again. */
export function flaw(
  field: PolicyField,
  value: string | undefined,
): 'missing' | 'creditCode' | 'phone' | 'money' | undefined {
  const text = value?.trim() ?? ''
  if (!text) return field.required ? 'missing' : undefined
  if (field.kind === 'CREDIT_CODE' && !isCreditCode(text)) return 'creditCode'
  if (field.kind === 'PHONE' && !/^[0-9+\-() ]{7,20}$/.test(text)) return 'phone'
  if (field.kind === 'MONEY' && !/^\d{1,7}$/.test(text)) return 'money'
  return undefined
}

interface Props {
  field: PolicyField
  value: string
  onChange: (value: string) => void
  policy: PolicyLookup
  /** The person tried to go on: show also what is missing. */
  checked: boolean
  /** What the service said about this field. */
  refused?: string
  /** What another tab or device stored meanwhile. */
  stored?: string
}

/** One field, and beside it what is stored by now where that is something else. */
export function FieldInput({ stored, ...props }: Props) {
  const { t } = useTranslation('my-destination')
  const { field, policy, onChange } = props
  const codes = field.codes ? policy.policy.codes[field.codes] : undefined
  const name = codes?.find(one => one.code === stored)?.name
  return (
    <div>
      <Input {...props} />
      {stored !== undefined && (
        <Group gap="xs" mt={4}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('details.stored', { value: (name ? policy.text(name) : stored) || t('details.storedEmpty') })}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('details.takeStored', { field: policy.text(field.label) })}
            onClick={() => onChange(stored)}
          >
            {t('details.take')}
          </Button>
        </Group>
      )}
    </div>
  )
}

/** One field as its kind wants it: a date, a choice of national codes, a credit code checked while typing. */
function Input({ field, value, onChange, policy, checked, refused }: Omit<Props, 'stored'>) {
  const { t } = useTranslation('my-destination')
  const [left, setLeft] = useState(false)
  const wrong = flaw(field, value)
  const early = field.kind === 'CREDIT_CODE' && value.length >= 18
  const error = wrong && (checked || early || (left && wrong !== 'missing')) ? t(`details.${wrong}`) : refused
  const common = {
    name: field.name,
    label: policy.text(field.label),
    required: field.required,
    error,
    value,
    onBlur: () => setLeft(true),
  }
  const typing = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value)
  if (field.codes) {
    const choices = (policy.policy.codes[field.codes] ?? []).map(one => ({
      value: one.code,
      label: policy.text(one.name),
    }))
    return (
      <NativeSelect
        {...common}
        onChange={typing}
        data={[{ value: '', label: t('details.choose') }, ...choices]}
      />
    )
  }
  if (field.kind === 'PARAGRAPH') {
    return <Textarea {...common} onChange={typing} autosize minRows={4} maxLength={2000} />
  }
  if (field.kind === 'CREDIT_CODE') {
    return (
      <TextInput
        {...common}
        description={t('details.creditCodeHint')}
        onChange={event => onChange(normaliseCreditCode(event.currentTarget.value))}
        maxLength={24}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
    )
  }
  if (field.kind === 'DATE') return <TextInput {...common} type="date" onChange={typing} />
  if (field.kind === 'PHONE')
    return <TextInput {...common} type="tel" inputMode="tel" onChange={typing} maxLength={20} />
  if (field.kind === 'MONEY')
    return <TextInput {...common} inputMode="decimal" onChange={typing} maxLength={10} />
  return <TextInput {...common} onChange={typing} maxLength={200} />
}
