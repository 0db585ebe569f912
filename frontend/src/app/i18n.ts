import type { TextLoader } from '@/shared/i18n'

type File = { default: Record<string, unknown> }
const files = {
  ...import.meta.glob<File>('../shared/i18n/*.json'),
  ...import.meta.glob<File>('../features/*/i18n/*.json'),
}

/** `shared` lies beside the language switch, every other namespace in the folder of its feature. */
export const loadTexts: TextLoader = async (language, namespace) => {
  const file =
    namespace === 'shared'
      ? files[`../shared/i18n/${language}.json`]
      : files[`../features/${namespace}/i18n/${language}.json`]
  if (!file) throw new Error(`no texts ${namespace}/${language}`)
  return (await file()).default
}
