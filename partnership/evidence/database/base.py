"""The backend that `ENGINE` names; Django looks for it in a module called `base`."""

from django.db.backends.postgresql import base, features


class DatabaseFeatures(features.DatabaseFeatures):
    """A view has no primary key, so a GROUP BY must name every column it selects."""

    allows_group_by_selected_pks = False


class DatabaseWrapper(base.DatabaseWrapper):
    features_class = DatabaseFeatures
