import { HashRouter, Route } from "@solidjs/router";
import { lazy } from "solid-js";
import { HomePage } from "./pages/home-page";
import { NotFoundPage } from "./pages/not-found-page";
import { WorkspaceFrame } from "./pages/workspace-frame";

const AssessmentFrame = lazy(() =>
  import("./pages/assessment-frame").then((page) => ({ default: page.AssessmentFrame })),
);
const SitePage = lazy(() => import("./pages/site-page").then((page) => ({ default: page.SitePage })));
const HandoffPage = lazy(() =>
  import("./pages/handoff-page").then((page) => ({ default: page.HandoffPage })),
);
const SettingsPage = lazy(() =>
  import("./pages/settings-page").then((page) => ({ default: page.SettingsPage })),
);
const HelpPage = lazy(() => import("./pages/help-page").then((page) => ({ default: page.HelpPage })));
const OverviewPage = lazy(() =>
  import("./pages/overview-page").then((page) => ({ default: page.OverviewPage })),
);
const ChecklistPage = lazy(() =>
  import("./pages/checklist-page").then((page) => ({ default: page.ChecklistPage })),
);
const EvidencePage = lazy(() =>
  import("./pages/evidence-page").then((page) => ({ default: page.EvidencePage })),
);
const GapsPage = lazy(() => import("./pages/gaps-page").then((page) => ({ default: page.GapsPage })));
const PlanPage = lazy(() => import("./pages/plan-page").then((page) => ({ default: page.PlanPage })));
const ReportPage = lazy(() => import("./pages/report-page").then((page) => ({ default: page.ReportPage })));

/** The addresses of PRODUCT, all behind the hash, so that any static folder serves them. */
export function Routes() {
  return (
    <HashRouter>
      <Route path="/assessments/:assessmentId" component={AssessmentFrame}>
        <Route path="/" component={OverviewPage} />
        <Route path="/checklist/:criterionId?" component={ChecklistPage} />
        <Route path="/evidence" component={EvidencePage} />
        <Route path="/gaps" component={GapsPage} />
        <Route path="/plan" component={PlanPage} />
        <Route path="/report" component={ReportPage} />
      </Route>
      <Route path="/" component={WorkspaceFrame}>
        <Route path="/" component={HomePage} />
        <Route path="/sites/:siteId" component={SitePage} />
        <Route path="/handoff" component={HandoffPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route path="/help/:section?" component={HelpPage} />
        <Route path="*" component={NotFoundPage} />
      </Route>
    </HashRouter>
  );
}
