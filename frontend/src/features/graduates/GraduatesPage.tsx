export default function GraduatesPage() {
  return null
}
