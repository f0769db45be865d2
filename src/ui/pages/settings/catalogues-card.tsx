import { useWorkspace } from "../../../app/app-context";
import { settingsMessages } from "../../../app/messages/settings";
import { scopeSizes } from "../../../app/site-actions";
import { Card } from "../../parts/card";
import { Chip } from "../../parts/chip";
import layout from "../../styles/layout.module.css";
import styles from "../settings-page.module.css";

/** The catalogues that assessments can be made with. */
export function CataloguesCard() {
  const workspace = useWorkspace();
  const text = settingsMessages.catalogues;
  const { catalogue, contentHash } = workspace.builtIn;
  const sizes = scopeSizes(workspace);
  const groups = `${String(catalogue.domains.length)} ${catalogue.groupName.many.toLowerCase()}`;
  return (
    <Card title={text.title}>
      <div class={styles["item"]}>
        <h3>{catalogue.title}</h3>
        <Chip tone="brand">{text.builtIn}</Chip>
      </div>
      <dl class={styles["facts"]}>
        <div>
          <dt>{text.id}</dt>
          <dd>{catalogue.id}</dd>
        </div>
        <div>
          <dt>{text.version}</dt>
          <dd>{catalogue.version}</dd>
        </div>
        <div>
          <dt>{text.criteria}</dt>
          <dd>{text.criteriaOf(sizes.full.criteria, sizes.core.criteria, groups)}</dd>
        </div>
        <div>
          <dt>{text.language}</dt>
          <dd>{catalogue.language}</dd>
        </div>
        <div>
          <dt>{text.jurisdiction}</dt>
          <dd>{catalogue.jurisdiction}</dd>
        </div>
      </dl>
      <dl class={styles["facts"]}>
        <div>
          <dt>{text.hash}</dt>
          <dd class={styles["hash"]}>{contentHash}</dd>
        </div>
      </dl>
      <p class={styles["soft"]}>{text.hashHint}</p>
      <p>
        <a class={layout["standalone"]} href="#/help">
          {text.help}
        </a>
      </p>
    </Card>
  );
}
