import { type Upload, uploadFile } from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { useCallback, useState } from "react";

export interface AttachedPaper {
  key: string;
  component: string | undefined;
  fileName: string;
  size: number;
  /** How much has gone to the server, 0..1. */
  part: number;
  upload?: Upload;
  problem?: unknown;
}

export interface UploadedPaper {
  component: string | undefined;
  upload: Upload;
}

/** The files a person has chosen, on their way or arrived. */
export function usePapers(initial: UploadedPaper[] = []) {
  const [attached, setAttached] = useState<AttachedPaper[]>(() => initial.map(fromUploaded));

  const change = useCallback(
    (key: string, part: Partial<AttachedPaper>) =>
      setAttached((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [],
  );

  const add = useCallback(
    async (file: File, component: string | undefined) => {
      const key = newId();
      setAttached((all) => [...all, { key, component, fileName: file.name, size: file.size, part: 0 }]);
      try {
        const upload = await uploadFile(file, (part) => change(key, { part }));
        change(key, { upload, part: 1 });
      } catch (problem) {
        change(key, { problem });
      }
    },
    [change],
  );

  const remove = useCallback((key: string) => setAttached((all) => all.filter((one) => one.key !== key)), []);

  const uploaded: UploadedPaper[] = attached.flatMap(({ component, upload }) =>
    upload ? [{ component, upload }] : [],
  );
  const busy = attached.some((one) => !one.upload && one.problem === undefined);
  return { attached, uploaded, busy, add, remove };
}

export type Papers = ReturnType<typeof usePapers>;

function fromUploaded({ component, upload }: UploadedPaper): AttachedPaper {
  return { key: newId(), component, fileName: upload.fileName, size: upload.size, part: 1, upload };
}
