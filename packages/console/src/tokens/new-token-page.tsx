import { useState } from "react";
import { EditorsOnly } from "../shell/editors-only.tsx";
import { useMay } from "../shell/use-may.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { BackToTokens } from "./back-to-tokens.tsx";
import { MadeTokenPanel } from "./made-token-panel.tsx";
import type { MadeToken } from "./made-token.ts";
import { NewTokenForm } from "./new-token-form.tsx";
import { tokenName } from "./token-name.ts";

/** Makes a token: what for, for which websites, until when, and then its value with the code to paste. */
export function NewTokenPage() {
  const may = useMay();
  const [made, setMade] = useState<MadeToken | null>(null);
  const show = (token: MadeToken) => {
    setMade(token);
    window.scrollTo({ top: 0 });
  };
  if (!may.edit) return <EditorsOnly thing="token" back={<BackToTokens />} />;
  if (made !== null) {
    return (
      <>
        <PageHeader
          above={<BackToTokens />}
          title={`${tokenName(made)} is ready`}
          sentence="It works from now on. What it says can't be changed: to change it, make another and revoke this one."
        />
        <MadeTokenPanel made={made} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        above={<BackToTokens />}
        title="Create token"
        sentence="One for each website or program: then each can be watched and revoked alone."
      />
      <NewTokenForm onMade={show} />
    </>
  );
}
