import { render } from "solid-js/web";
import { installTrustedTypesPolicy } from "./ui/trusted-types-policy";

installTrustedTypesPolicy();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has lost its root element");
root.replaceChildren();
render(() => <h1>Havenmark</h1>, root);
