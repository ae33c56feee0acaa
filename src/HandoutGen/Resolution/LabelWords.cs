using System.Collections.Immutable;
using HandoutGen.Model;

namespace HandoutGen.Resolution;

/// <summary>The words that the tool itself adds, in each language that it has.</summary>
internal static class LabelWords
{
    /// <summary>English.</summary>
    public static readonly Labels English = new()
    {
        References = "References",
        Continued = "(continued)",
        Callouts = ("Note", "Tip", "Important", "Warning", "Danger", "Good"),
        PageOf = "Page {0} of {1}",
        Revised = "Revised {0}",
        Version = "Version {0}",
        ReviewBy = "Review by {0}",
        Draft = "Draft",
        FillIn = "You can fill in this page. Nothing is saved: what you type is gone when the page is closed or loaded again. Print it to keep it.",
        Boxes = ("empty box", "ticked box"),
        Contact = new("Phone", "Mobile", "Text", "Fax", "Crisis line"),
        Contents = "Contents",
        SkipToContent = "Skip to the text",
        BackToCitation = "Back to the text",
    };

    private static readonly Labels Spanish = new()
    {
        References = "Referencias",
        Continued = "(continuación)",
        Callouts = ("Nota", "Consejo", "Importante", "Advertencia", "Peligro", "Bien"),
        PageOf = "Página {0} de {1}",
        Revised = "Revisado: {0}",
        Version = "Versión {0}",
        ReviewBy = "Revisar antes de: {0}",
        Draft = "Borrador",
        FillIn = "Puede rellenar esta página. No se guarda nada: lo que escriba se pierde al cerrar la página o volver a cargarla. Imprímala para conservarla.",
        Boxes = ("casilla vacía", "casilla marcada"),
        Contact = new("Teléfono", "Móvil", "Mensajes de texto", "Fax", "Línea de crisis"),
        Contents = "Contenido",
        SkipToContent = "Saltar al texto",
        BackToCitation = "Volver al texto",
    };

    private static readonly Labels French = new()
    {
        References = "Références",
        Continued = "(suite)",
        Callouts = ("Remarque", "Conseil", "Important", "Avertissement", "Danger", "Tout va bien"),
        PageOf = "Page {0} sur {1}",
        Revised = "Mise à jour\u00A0: {0}",
        Version = "Version {0}",
        ReviewBy = "À revoir avant\u00A0: {0}",
        Draft = "Brouillon",
        FillIn = "Vous pouvez remplir cette page. Rien n’est enregistré\u00A0: ce que vous écrivez disparaît quand la page est fermée ou rechargée. Imprimez-la pour la garder.",
        Boxes = ("case vide", "case cochée"),
        Contact = new("Téléphone", "Portable", "SMS", "Fax", "Ligne de crise") { Colon = "\u00A0: " },
        Contents = "Sommaire",
        SkipToContent = "Aller au texte",
        BackToCitation = "Retour au texte",
    };

    private static readonly Labels German = new()
    {
        References = "Literatur",
        Continued = "(Fortsetzung)",
        Callouts = ("Hinweis", "Tipp", "Wichtig", "Warnung", "Gefahr", "Gut"),
        PageOf = "Seite {0} von {1}",
        Revised = "Stand: {0}",
        Version = "Version {0}",
        ReviewBy = "Überprüfung bis: {0}",
        Draft = "Entwurf",
        FillIn = "Sie können diese Seite ausfüllen. Nichts wird gespeichert: Was Sie eintragen, ist weg, sobald die Seite geschlossen oder neu geladen wird. Zum Aufbewahren drucken Sie sie aus.",
        Boxes = ("leeres Kästchen", "angekreuztes Kästchen"),
        Contact = new("Telefon", "Mobil", "SMS", "Fax", "Krisentelefon"),
        Contents = "Inhalt",
        SkipToContent = "Zum Text springen",
        BackToCitation = "Zurück zum Text",
    };

    private static readonly Labels Italian = new()
    {
        References = "Bibliografia",
        Continued = "(continua)",
        Callouts = ("Nota", "Consiglio", "Importante", "Attenzione", "Pericolo", "Bene"),
        PageOf = "Pagina {0} di {1}",
        Revised = "Aggiornamento: {0}",
        Version = "Versione {0}",
        ReviewBy = "Da rivedere entro: {0}",
        Draft = "Bozza",
        FillIn = "Può compilare questa pagina. Non viene salvato nulla: ciò che scrive va perso quando la pagina viene chiusa o ricaricata. La stampi per conservarla.",
        Boxes = ("casella vuota", "casella spuntata"),
        Contact = new("Telefono", "Cellulare", "SMS", "Fax", "Linea di crisi"),
        Contents = "Indice",
        SkipToContent = "Vai al testo",
        BackToCitation = "Torna al testo",
    };

    private static readonly Labels Portuguese = new()
    {
        References = "Referências",
        Continued = "(continuação)",
        Callouts = ("Nota", "Dica", "Importante", "Atenção", "Perigo", "Bom"),
        PageOf = "Página {0} de {1}",
        Revised = "Revisado: {0}",
        Version = "Versão {0}",
        ReviewBy = "Rever até: {0}",
        Draft = "Rascunho",
        FillIn = "Você pode preencher esta página. Nada é salvo: o que você escreve se perde quando a página é fechada ou recarregada. Imprima-a para guardá-la.",
        Boxes = ("caixa vazia", "caixa marcada"),
        Contact = new("Telefone", "Celular", "Mensagem de texto", "Fax", "Linha de crise"),
        Contents = "Conteúdo",
        SkipToContent = "Ir para o texto",
        BackToCitation = "Voltar ao texto",
    };

    private static readonly Labels Russian = new()
    {
        References = "Список литературы",
        Continued = "(продолжение)",
        Callouts = ("Примечание", "Совет", "Важно", "Предупреждение", "Опасность", "Хорошо"),
        PageOf = "Страница {0} из {1}",
        Revised = "Обновлено: {0}",
        Version = "Версия {0}",
        ReviewBy = "Пересмотреть до: {0}",
        Draft = "Черновик",
        FillIn = "Эту страницу можно заполнить. Ничего не сохраняется: введённый текст исчезнет, когда страница будет закрыта или загружена заново. Чтобы сохранить её, распечатайте.",
        Boxes = ("пустой квадратик", "отмеченный квадратик"),
        Contact = new("Телефон", "Мобильный", "СМС", "Факс", "Кризисная линия"),
        Contents = "Содержание",
        SkipToContent = "Перейти к тексту",
        BackToCitation = "Вернуться к тексту",
    };

    private static readonly Labels Vietnamese = new()
    {
        References = "Tài liệu tham khảo",
        Continued = "(tiếp theo)",
        Callouts = ("Lưu ý", "Mẹo", "Quan trọng", "Cảnh báo", "Nguy hiểm", "Tốt"),
        PageOf = "Trang {0} / {1}",
        Revised = "Cập nhật: {0}",
        Version = "Phiên bản {0}",
        ReviewBy = "Xem lại trước: {0}",
        Draft = "Bản nháp",
        FillIn = "Bạn có thể điền vào trang này. Không có gì được lưu: những gì bạn gõ sẽ mất khi trang được đóng hoặc tải lại. Hãy in ra để giữ lại.",
        Boxes = ("ô trống", "ô đã đánh dấu"),
        Contact = new("Điện thoại", "Di động", "Tin nhắn", "Fax", "Đường dây khủng hoảng"),
        Contents = "Mục lục",
        SkipToContent = "Chuyển đến nội dung",
        BackToCitation = "Quay lại nội dung",
    };

    private static readonly Labels Arabic = new()
    {
        References = "المراجع",
        Continued = "(تابع)",
        Callouts = ("ملاحظة", "نصيحة", "مهم", "تحذير", "خطر", "جيد"),
        PageOf = "صفحة {0} من {1}",
        Revised = "تاريخ المراجعة: {0}",
        Version = "الإصدار {0}",
        ReviewBy = "المراجعة قبل: {0}",
        Draft = "مسودة",
        FillIn = "يمكنك ملء هذه الصفحة. لا يُحفظ أي شيء: ما تكتبه يختفي عند إغلاق الصفحة أو إعادة تحميلها. اطبعها للاحتفاظ بها.",
        Boxes = ("مربع فارغ", "مربع محدد"),
        Contact = new("هاتف", "جوال", "رسائل نصية", "فاكس", "خط الأزمات"),
        Contents = "المحتويات",
        Comma = "، ",
        SkipToContent = "انتقل إلى النص",
        BackToCitation = "العودة إلى النص",
    };

    private static readonly Labels SimplifiedChinese = new()
    {
        References = "参考文献",
        Continued = "（续）",
        Callouts = ("说明", "提示", "重要", "警告", "危险", "良好"),
        PageOf = "第 {0} 页，共 {1} 页",
        Revised = "修订日期：{0}",
        Version = "版本 {0}",
        ReviewBy = "复核期限：{0}",
        Draft = "草稿",
        FillIn = "您可以在此页面上填写。内容不会保存：关闭或重新加载页面后，所填内容即会消失。如需保留，请打印。",
        Boxes = ("空框", "已勾选的框"),
        Contact = new("电话", "手机", "短信", "传真", "危机热线") { Colon = "：" },
        Contents = "目录",
        SkipToContent = "跳到正文",
        BackToCitation = "返回正文",
    };

    private static readonly Labels TraditionalChinese = new()
    {
        References = "參考文獻",
        Continued = "（續）",
        Callouts = ("說明", "提示", "重要", "警告", "危險", "良好"),
        PageOf = "第 {0} 頁，共 {1} 頁",
        Revised = "修訂日期：{0}",
        Version = "版本 {0}",
        ReviewBy = "覆核期限：{0}",
        Draft = "草稿",
        FillIn = "您可以在此頁面上填寫。內容不會儲存：關閉或重新載入頁面後，所填內容即會消失。如需保留，請列印。",
        Boxes = ("空格", "已勾選的格"),
        Contact = new("電話", "手機", "簡訊", "傳真", "危機熱線") { Colon = "：" },
        Contents = "目錄",
        SkipToContent = "跳到正文",
        BackToCitation = "返回正文",
    };

    /// <summary>The languages that there are words in.</summary>
    public static ImmutableArray<string> Languages { get; } = ["ar", "de", "en", "es", "fr", "it", "pt", "ru", "vi", "zh"];

    /// <summary>The words in the language of a tag, or null.</summary>
    public static Labels? For(string tag) => tag.Split('-')[0] switch
    {
        "ar" => Arabic,
        "de" => German,
        "en" => English,
        "es" => Spanish,
        "fr" => French,
        "it" => Italian,
        "pt" => Portuguese,
        "ru" => Russian,
        "vi" => Vietnamese,
        "zh" => ChineseScript.IsTraditional(tag) ? TraditionalChinese : SimplifiedChinese,
        _ => null,
    };
}
