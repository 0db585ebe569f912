import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { day } from '@/shared/format'
import { paths } from '@/shared/paths'
import { typedOf } from '@/shared/policy/details'
import { useAddress } from '@/shared/search'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { useDeclaration } from './api'
import { Blank, Sheet, Signature } from './Sheet'

/** Statements that the decree wants in writing (R3.8, R5.5): filled in with what is known, to print, sign and photograph.
 * The sheet itself is Chinese in either language: that is the paper the school accepts. */
export default function StatementPage() {
  const { t } = useTranslation('my-destination')
  const { id } = useParams({ strict: false }) as { id: string }
  const [{ kind }] = useAddress()
  const declaration = useDeclaration(id)
  const { graduate } = declaration
  const typed = typedOf(declaration.details)
  const who = (
    <>
      本人<Blank>{graduate.name}</Blank>，学号<Blank>{graduate.studentNumber}</Blank>，身份证号
      <Blank wide />
      ，系{graduate.cohort}届{graduate.majorName}专业{graduate.className}毕业生。
    </>
  )
  const freelance = kind !== 'NO_INTENTION_PROOF'
  return (
    <Stack maw={760} mx="auto">
      <div className="no-print">
        <PageTitle>{t('statement.title')}</PageTitle>
        <Text>{t('statement.how')}</Text>
      </div>
      <Sheet title={freelance ? '自由职业就业情况说明' : '暂不就业情况说明'}>
        {freelance ? (
          <>
            <p>
              {who}本人自<Blank wide>{typed.startsOn && day(typed.startsOn)}</Blank>
              起从事自由职业，工作内容为：
            </p>
            <p>
              <Blank lines>{typed.workDescription}</Blank>
            </p>
            <p>
              月收入约<Blank>{typed.monthlyPay}</Blank>元。本人没有固定的用人单位，未签订就业协议或劳动合同。
            </p>
          </>
        ) : (
          <>
            <p>{who}本人因下列原因，目前没有就业意向：</p>
            <p>
              <Blank lines />
            </p>
          </>
        )}
        <p>以上情况属实，系本人自愿作出，没有任何人强迫或代为填写。如有不实，由本人负责。</p>
        <Signature label="本人签字" />
        {freelance && (
          <>
            <Signature label="辅导员核实" />
            <Signature label="二级学院核实（盖章）" />
          </>
        )}
      </Sheet>
      <Group grow className="no-print">
        <ButtonLink to={paths.draft} params={{ id }} search={{ step: 'proof' }} variant="default" size="md">
          {t('statement.back')}
        </ButtonLink>
        <Button size="md" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('receipt.print')}
        </Button>
      </Group>
    </Stack>
  )
}
