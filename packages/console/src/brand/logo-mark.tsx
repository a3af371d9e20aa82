/** The mark: a key whose bow is a map pin; flat, in the colour of the text around it. */
export function LogoMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="currentColor" aria-hidden="true" focusable="false">
      <path
        fillRule="evenodd"
        d="M16 1a8.5 8.5 0 0 1 8.5 8.5c0 3.6-2.6 6.6-5.9 9V21H22v3h-3.4v1.6H22v3h-3.4V31h-5.2V18.5c-3.3-2.4-5.9-5.4-5.9-9A8.5 8.5 0 0 1 16 1Zm0 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z"
      />
    </svg>
  );
}
