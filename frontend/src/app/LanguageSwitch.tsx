import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '@/shared/i18n'

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const { i18n } = useTranslation()
  const client = useQueryClient()
  const other = i18n.language === 'en' ? 'zh' : 'en'
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size="compact-md"
      mih={32}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => chooseLanguage(other).then(() => client.invalidateQueries())}
    >
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  )
}
