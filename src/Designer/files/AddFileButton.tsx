import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { type DraftView, filePath, writeText } from "../api";
import { beginningOf, type NewFileKind, newFileKinds, pathOf } from "./newFile";

interface Fields {
  kind: NewFileKind;
  name: string;
}

/** Adds a form, a template or a scenario to a draft. */
export function AddFileButton({ draft }: { draft: DraftView }) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<Fields>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const add = useMutation({
    mutationFn: ({ kind, name }: Fields) =>
      writeText(
        `/drafts/${draft.id}/files/${filePath(pathOf(kind, name))}`,
        beginningOf(kind, name),
        undefined,
      ),
    onSuccess: async (_, { kind, name }) => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ["design", draft.id] });
      await navigate(`/drafts/${draft.id}/files/${pathOf(kind, name)}`);
    },
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("files.add")}</Button>
      <Modal
        open={asking}
        title={t("files.addTitle")}
        okText={t("files.add")}
        confirmLoading={add.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        {add.error && <Failed error={add.error} />}
        <Form<Fields> form={form} layout="vertical" initialValues={{ kind: "form" }} onFinish={add.mutate}>
          <Form.Item name="kind" label={t("files.kind")}>
            <Select options={newFileKinds.map((kind) => ({ value: kind, label: t(`files.${kind}`) }))} />
          </Form.Item>
          <Form.Item
            name="name"
            label={t("files.fileName")}
            extra={t("files.fileNameHint")}
            rules={[
              { required: true, message: t("form.required") },
              { pattern: /^[a-z][a-z0-9-]{0,63}$/, message: t("files.fileNameWrong") },
            ]}
          >
            <Input />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
