import { dossierFiles, useDossiersChanged } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { App } from "antd";

interface Done {
  code?: string | null;
  slips: number[];
}

/** Says that it is done, with the code that was given and the slips to print. */
export function useCompletedNotice(dossierId: string) {
  const { t } = useTexts();
  const { notification } = App.useApp();
  const refresh = useDossiersChanged();
  const tell = (what: string, done: Done) =>
    notification.success({
      title: t("work.done", { what }),
      description: (
        <>
          {done.code && <div>{t("work.codeGiven", { code: done.code })}</div>}
          {done.slips.map((number) => (
            <div key={number}>
              <a href={dossierFiles.slip(dossierId, number)} target="_blank" rel="noreferrer">
                {t("work.printSlip", { number })}
              </a>
            </div>
          ))}
        </>
      ),
      placement: "bottomRight",
      // What was given, or is to be printed, stays until it is closed or the next takes its place.
      key: "completed",
      duration: done.code || done.slips.length > 0 ? 0 : 5,
    });
  return Object.assign(tell, { refresh });
}
