from partnership.actors.templatetags.names import with_article


def test_names_take_an_article_where_english_gives_them_one():
    assert with_article("United States") == "the United States"
    assert with_article("European Commission") == "the European Commission"
    assert with_article("Spain") == "Spain"
