import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Form, Input, Modal, Select } from "antd";
import { useNavigate } from "react-router";
import { useCreateDraft } from "../api";
import page from "../app/page.module.css";

interface Fields {
  code: string;
  nameVi: string;
  nameEn: string;
  sectorCode: string;
  sectorName: string;
  level: "full" | "partial" | "informationOnly";
}

/** A national code, or one with the agency's tail (docs/formats/package.md). */
const codeShape = /^\d\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}(\.\d{2})?)?$/;

/** Begins a procedure that the catalogue does not have: a draft with an empty board. */
export function NewProcedureDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTexts();
  const [form] = Form.useForm<Fields>();
  const create = useCreateDraft();
  const navigate = useNavigate();
  const begin = (fields: Fields) =>
    create.mutate(
      {
        origin: {
          new: {
            code: fields.code,
            name: { vi: fields.nameVi, en: fields.nameEn },
            sector: { code: fields.sectorCode, name: { vi: fields.sectorName, en: fields.sectorName } },
            level: fields.level,
          },
        },
      },
      { onSuccess: (draft) => void navigate(`/drafts/${draft.id}`) },
    );
  const required = { required: true, message: t("form.required") };
  return (
    <Modal
      open={open}
      title={t("procedures.newProcedure")}
      okText={t("procedures.create")}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className={page.muted}>{t("procedures.newProcedureHint")}</p>
      {create.error && <Failed error={create.error} />}
      <Form<Fields> form={form} layout="vertical" initialValues={{ level: "full" }} onFinish={begin}>
        <Form.Item
          name="code"
          label={t("procedures.code")}
          extra={t("procedures.codeHint")}
          rules={[required, { pattern: codeShape, message: t("procedures.codeWrong") }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="nameVi" label={t("procedures.nameVi")} rules={[required]}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="nameEn" label={t("procedures.nameEn")} rules={[required]}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="sectorName" label={t("procedures.sector")} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="sectorCode"
          label={t("procedures.sectorCode")}
          extra={t("procedures.sectorCodeHint")}
          rules={[required, { pattern: /^[a-z][a-z0-9-]{0,59}$/, message: t("procedures.sectorCodeWrong") }]}
        >
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="level" label={t("procedures.level")} rules={[required]}>
          <Select
            options={(["full", "partial", "informationOnly"] as const).map((level) => ({
              value: level,
              label: t(`level.${level}`),
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
