import { messages } from "../../app/messages";
import { Page } from "../parts/page";

export function NotFoundPage() {
  return (
    <Page title={messages.common.notFoundTitle} width="narrow">
      <p>{messages.common.notFound}</p>
      <p>
        <a href="#/">{messages.common.backToHome}</a>
      </p>
    </Page>
  );
}
