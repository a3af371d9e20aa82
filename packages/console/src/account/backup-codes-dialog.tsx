import { OnceDialog } from "../ui/once-dialog.tsx";

type BackupCodesDialogProps = { readonly codes: readonly string[]; readonly onDone: () => void };

/** Shows the backup codes the only time they are shown. */
export function BackupCodesDialog({ codes, onDone }: BackupCodesDialogProps) {
  return (
    <OnceDialog
      title="Your backup codes"
      value={codes.join("\n")}
      copyLabel="Copy the codes"
      onDone={onDone}
      kept="Each of them signs you in once, when your phone is not at hand. Print them, or keep them with your passwords."
    />
  );
}
