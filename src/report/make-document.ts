import type { DocumentKind } from "./document/document-kinds";
import type { ReportDocument } from "./document/blocks";
import { composeDocument } from "./document/compose-document";
import { shareReport, type ShareOptions } from "./model/share";
import type { ReportInput } from "./report-model";

/** What a person asks for: one document of an assessment, and for whom. */
export type DocumentRequest = {
  readonly input: ReportInput;
  readonly kind: DocumentKind;
  readonly share: ShareOptions;
};

/** From loaded data to a document without pages. Runs in workers: a large assessment takes a while. */
export function makeDocument({ input, kind, share }: DocumentRequest): ReportDocument {
  return composeDocument(shareReport(input, share), kind);
}

/** Several documents of one assessment; what they have in common is worked out once. */
export function makeDocuments(
  { input, share }: DocumentRequest,
  kinds: readonly DocumentKind[],
): readonly ReportDocument[] {
  const model = shareReport(input, share);
  return kinds.map((kind) => composeDocument(model, kind));
}
