import { autocompletion, closeBrackets, completionKeymap, snippetCompletion } from "@codemirror/autocomplete";
import type { Completion, CompletionContext } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { Annotation, EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { useTexts } from "@longan/web/texts";
import { useEffect, useRef } from "react";
import type { ExpressionWords, Finding } from "../api";
import { feelLanguage } from "./language";
import { stretchOf } from "./place";
import { suggest, type Suggestion } from "./suggest";

interface CodeEditorProps {
  /** Identifier of its label. */
  labelledBy: string;
  /** Identifier of what says more about it. */
  describedBy: string;
  value: string;
  words: ExpressionWords | undefined;
  findings: Finding[];
  onType: (text: string) => void;
  onLeave: () => void;
}

/** The text of an expression, with colours, suggestions, and what is wrong underlined. Tab leaves it, as every other field. */
export default function CodeEditor(props: CodeEditorProps) {
  const { language, pick, t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const now = useRef({ ...props, pick, t });
  const { labelledBy, describedBy, value, findings } = props;
  useEffect(() => {
    now.current = { ...props, pick, t };
  });
  const begin = useRef(value);
  useEffect(() => {
    if (frame.current === null) return;
    const view = new EditorView({
      parent: frame.current,
      state: EditorState.create({
        doc: begin.current,
        extensions: [
          feelLanguage,
          history(),
          bracketMatching(),
          closeBrackets(),
          autocompletion({ override: [(context) => complete(context, now.current)], icons: false }),
          keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-labelledby": labelledBy, "aria-describedby": describedBy }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((change) => change.annotation(fromOutside)))
              now.current.onType(update.state.doc.toString());
          }),
          EditorView.domEventHandlers({ blur: () => now.current.onLeave() }),
          looks,
        ],
      }),
    });
    editor.current = view;
    return () => view.destroy();
  }, [labelledBy, describedBy]);
  // What others change, undo for one, is shown; what is being typed is the editor's own.
  useEffect(() => {
    const view = editor.current;
    if (view === undefined) return;
    begin.current = value;
    const shown = view.state.doc.toString();
    if (shown !== value) {
      const changes = { from: 0, to: shown.length, insert: value };
      view.dispatch({ changes, annotations: fromOutside.of(true) });
    }
  }, [value]);
  useEffect(() => {
    const view = editor.current;
    if (view === undefined) return;
    const text = view.state.doc.toString();
    const marks = findings.map((finding): Diagnostic => ({
      ...stretchOf(text, finding.line ?? 1, finding.column ?? 1),
      severity: finding.severity,
      message: now.current.pick(finding.message),
    }));
    view.dispatch(setDiagnostics(view.state, marks));
    view.contentDOM.setAttribute("aria-invalid", String(findings.length > 0));
  }, [findings, language]);
  return <div ref={frame} />;
}

const fromOutside = Annotation.define<boolean>();

interface Now {
  words: ExpressionWords | undefined;
  pick: (text: { vi: string; en: string }) => string;
}

function complete(context: CompletionContext, { words, pick }: Now) {
  const before = context.state.sliceDoc(0, context.pos);
  const found = words && suggest(before, words, context.explicit);
  return found === undefined
    ? null
    : {
        from: found.from,
        options: found.words.map((word, i) => ({ ...toOption(word, pick), boost: -i / 10 })),
      };
}

function toOption(word: Suggestion, pick: Now["pick"]): Completion {
  if (word.kind === "function") {
    const completion = {
      label: word.label,
      detail: "( )",
      type: "function",
      info: word.forms?.join("\n") ?? "",
    };
    return snippetCompletion(word.text, completion);
  }
  const { name } = word;
  return name === undefined
    ? { label: word.label, type: "constant" }
    : {
        label: word.label,
        detail: pick(name.type),
        type: "variable",
        ...(name.title ? { info: pick(name.title) } : {}),
      };
}

const looks = EditorView.theme({
  "&": { border: "1px solid #b8c2cc", borderRadius: "6px", background: "#fff", fontSize: "13px" },
  "&.cm-focused": { outline: "2px solid var(--la-primary)", outlineOffset: "0" },
  ".cm-content": { minHeight: "62px", padding: "6px 0" },
  ".cm-scroller": {
    fontFamily: 'Consolas, "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace',
    lineHeight: "1.5",
    maxHeight: "220px",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { maxHeight: "14em", fontFamily: "inherit" },
  ".cm-tooltip .cm-completionInfo": { whiteSpace: "pre-line", maxWidth: "320px" },
});
